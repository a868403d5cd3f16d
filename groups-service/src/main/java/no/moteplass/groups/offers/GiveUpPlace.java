package no.moteplass.groups.offers;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.offers.LockedSignUps.Locked;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/** Somebody declines an offer or gives up a place: one transaction, with the offer that a freed seat becomes. */
@ApplicationScoped
public class GiveUpPlace {

    private final LockedSignUps signUps;
    private final Seating seating;
    private final SettleGroup settle;
    private final ChangeJournal changes;
    private final Clock clock;

    GiveUpPlace(LockedSignUps signUps, Seating seating, SettleGroup settle, ChangeJournal changes, Clock clock) {
        this.signUps = signUps;
        this.seating = seating;
        this.settle = settle;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Answering decline(UUID id, IfMatch madeFrom) {
        return signUps.answer(id, madeFrom, found -> {
            var step = found.signUp().decline(clock.instant());
            if (step instanceof Step.Done) {
                changes.of(found.signUp(), Change.OFFER_DECLINED);
                settle.seatFreed(found.group(), id);
            }
            return Answering.of(step);
        });
    }

    @Transactional
    public Answering withdraw(UUID id, IfMatch madeFrom) {
        return signUps.answer(id, madeFrom, this::withdraw);
    }

    private Answering withdraw(Locked found) {
        var signUp = found.signUp();
        var before = signUp.state();
        var now = clock.instant();
        var step = signUp.withdraw(EndReason.WITHDRAWN.name(), now);
        if (step instanceof Step.Done) {
            changes.of(signUp, Change.SIGN_UP_WITHDRAWN);
            if (before == SignUpState.PLACED) {
                seating.vacate(found.group().id(), signUp.leader(), EndReason.WITHDRAWN, now);
            }
            if (before != SignUpState.WAITING) {
                settle.seatFreed(found.group(), signUp.id());
            }
        }
        return Answering.of(step);
    }
}
