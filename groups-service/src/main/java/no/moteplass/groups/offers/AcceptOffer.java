package no.moteplass.groups.offers;

import static no.moteplass.groups.offers.RecordAnswer.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.fitting.Fitting;
import no.moteplass.groups.fitting.Refusal;
import no.moteplass.groups.offers.LockedSignUps.Locked;

/** Somebody takes the seat they are offered, if they still fit: one transaction under the group's lock. */
@ApplicationScoped
public class AcceptOffer {

    private final LockedSignUps signUps;
    private final LeaderRepository leaders;
    private final Fitting fitting;
    private final Seating seating;
    private final RecordAnswer tell;
    private final Clock clock;

    AcceptOffer(
            LockedSignUps signUps,
            LeaderRepository leaders,
            Fitting fitting,
            Seating seating,
            RecordAnswer tell,
            Clock clock) {
        this.signUps = signUps;
        this.leaders = leaders;
        this.fitting = fitting;
        this.seating = seating;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    public Answering accept(UUID id) {
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
        var person = Objects.requireNonNull(leaders.findById(found.signUp().leader()));
        return fitting.toldToPerson(found.group(), person, fitting.fit(found.group(), person));
    }
}
