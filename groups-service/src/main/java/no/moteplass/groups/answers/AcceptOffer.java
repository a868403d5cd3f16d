package no.moteplass.groups.answers;

import static no.moteplass.groups.answers.TellAnswer.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.answers.LockedSignUps.Locked;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;

/** Somebody takes the seat they are offered, if they still fit: one transaction under the group's lock. */
@ApplicationScoped
class AcceptOffer {

    private final LockedSignUps signUps;
    private final EligibilityCheck eligibility;
    private final Seating seating;
    private final TellAnswer tell;
    private final Clock clock;

    AcceptOffer(LockedSignUps signUps, EligibilityCheck eligibility, Seating seating, TellAnswer tell, Clock clock) {
        this.signUps = signUps;
        this.eligibility = eligibility;
        this.seating = seating;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    Answering accept(UUID id) {
        var found = signUps.find(id);
        if (found.isEmpty()) {
            return new Answering.NotTheirs();
        }
        var group = found.get().group();
        var signUp = found.get().signUp();
        var now = clock.instant();
        var refusal = refusal(found.get(), now);
        if (refusal.isPresent()) {
            var audited = refusal.get().audited(group.confidential());
            return new Answering.Refused(refusal.get(), audited, signUp.leader());
        }
        var step = signUp.accept(now);
        if (step instanceof Step.Done) {
            tell.of(signUp, "sign-up.accepted");
            seating.seat(group.id(), signUp.leader(), now);
        }
        return answering(step);
    }

    /** The same on accepting as on signing up: in a confidential group FIT, whatever the rule. */
    private Optional<Refusal> refusal(Locked found, Instant now) {
        if (found.signUp().state() != SignUpState.OFFERED || found.signUp().expired(now)) {
            return Optional.empty();
        }
        return eligibility.refusesOffer(found.group(), found.signUp().leader());
    }
}
