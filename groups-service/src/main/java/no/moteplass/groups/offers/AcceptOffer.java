package no.moteplass.groups.offers;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.offers.LockedSignUps.Locked;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/**
 * Somebody takes the seat they are offered, if all that signing up asks is still so (in a confidential group FIT, whatever the
 * rule): one transaction under the group's lock.
 */
@ApplicationScoped
public class AcceptOffer {

    private final LockedSignUps signUps;
    private final EligibilityCheck eligibility;
    private final Seating seating;
    private final SettleGroup settle;
    private final ChangeJournal changes;
    private final Clock clock;

    AcceptOffer(
            LockedSignUps signUps,
            EligibilityCheck eligibility,
            Seating seating,
            SettleGroup settle,
            ChangeJournal changes,
            Clock clock) {
        this.signUps = signUps;
        this.eligibility = eligibility;
        this.seating = seating;
        this.settle = settle;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Answering accept(UUID id, IfMatch madeFrom) {
        return signUps.answer(id, madeFrom, this::accept);
    }

    private Answering accept(Locked found) {
        var group = found.group();
        var signUp = found.signUp();
        var now = clock.instant();
        var open = signUp.state() == SignUpState.OFFERED && !signUp.expired(now);
        if (open && !group.state().takesPeople()) {
            return new Answering.GroupShut();
        }
        var refusal =
                open ? eligibility.refusesOffer(group, signUp.leader(), signUp.invited()) : Optional.<Refusal>empty();
        if (refusal.isPresent()) {
            var audited = refusal.get().audited(group.confidential());
            return new Answering.Refused(refusal.get(), audited, signUp.leader(), group.id());
        }
        var step = signUp.accept(now);
        if (step instanceof Step.Done) {
            // The offer's hold on the seat goes before the seat is taken.
            changes.of(signUp, Change.OFFER_ACCEPTED);
            seating.seat(group.id(), signUp.leader(), now);
            settle.changed(group);
        }
        return Answering.of(step);
    }
}
