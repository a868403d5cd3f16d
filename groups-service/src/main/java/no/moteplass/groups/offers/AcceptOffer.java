package no.moteplass.groups.offers;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.offers.LockedSignUps.Locked;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/** Somebody takes the seat they are offered, if they still fit: one transaction under the group's lock. */
@ApplicationScoped
public class AcceptOffer {

    private final LockedSignUps signUps;
    private final EligibilityCheck eligibility;
    private final Seating seating;
    private final ChangeJournal changes;
    private final Clock clock;

    AcceptOffer(
            LockedSignUps signUps, EligibilityCheck eligibility, Seating seating, ChangeJournal changes, Clock clock) {
        this.signUps = signUps;
        this.eligibility = eligibility;
        this.seating = seating;
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
        var refusal = refusal(found, now);
        if (refusal.isPresent()) {
            var audited = refusal.get().audited(group.confidential());
            return new Answering.Refused(refusal.get(), audited, signUp.leader());
        }
        var step = signUp.accept(now);
        if (step instanceof Step.Done) {
            // The offer's hold on the seat goes before the seat is taken.
            changes.of(signUp, Change.OFFER_ACCEPTED);
            seating.seat(group.id(), signUp.leader(), now);
        }
        return Answering.of(step);
    }

    /** The same on accepting as on signing up: in a confidential group FIT, whatever the rule. */
    private Optional<Refusal> refusal(Locked found, Instant now) {
        if (found.signUp().state() != SignUpState.OFFERED || found.signUp().expired(now)) {
            return Optional.empty();
        }
        return eligibility.refusesOffer(found.group(), found.signUp().leader());
    }
}
