package no.moteplass.groups.offers;

import static no.moteplass.groups.offers.RecordAnswer.answering;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.administration.FlagGroup;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.offers.LockedSignUps.Locked;

/** Somebody declines an offer or gives up a place: one transaction, with the offer that a freed seat becomes. */
@ApplicationScoped
public class GiveUpPlace {

    private final LockedSignUps signUps;
    private final Seating seating;
    private final PromoteWaiting promote;
    private final RecordAnswer tell;
    private final FlagGroup flags;
    private final Clock clock;

    GiveUpPlace(
            LockedSignUps signUps,
            Seating seating,
            PromoteWaiting promote,
            RecordAnswer tell,
            FlagGroup flags,
            Clock clock) {
        this.signUps = signUps;
        this.seating = seating;
        this.promote = promote;
        this.tell = tell;
        this.flags = flags;
        this.clock = clock;
    }

    @Transactional
    public Answering decline(UUID id) {
        return signUps.find(id)
                .map(found -> {
                    var step = found.signUp().decline(clock.instant());
                    if (step instanceof Step.Done) {
                        tell.of(found.signUp(), "sign-up.declined");
                        flags.refresh(found.group());
                        promote.seatFreed(found.group(), id);
                    }
                    return answering(step);
                })
                .orElseGet(Answering.NotTheirs::new);
    }

    @Transactional
    public Answering withdraw(UUID id) {
        return signUps.find(id).map(this::withdraw).orElseGet(Answering.NotTheirs::new);
    }

    private Answering withdraw(Locked found) {
        var signUp = found.signUp();
        var before = signUp.state();
        var now = clock.instant();
        var step = signUp.withdraw(EndReason.WITHDRAWN.name(), now);
        if (step instanceof Step.Done) {
            tell.of(signUp, "sign-up.withdrawn");
            if (before == SignUpState.PLACED) {
                seating.vacate(found.group().id(), signUp.leader(), EndReason.WITHDRAWN, now);
            }
            if (before != SignUpState.WAITING) {
                flags.refresh(found.group());
                promote.seatFreed(found.group(), signUp.id());
            }
        }
        return answering(step);
    }
}
