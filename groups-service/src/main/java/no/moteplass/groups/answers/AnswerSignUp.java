package no.moteplass.groups.answers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpEvents;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.fitting.Fitting;
import no.moteplass.groups.fitting.Refusal;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.version.Preconditions;

/** Somebody accepts, declines or gives up: one transaction under the group's lock, with the offer that a freed seat becomes. */
@ApplicationScoped
class AnswerSignUp {

    private final SignUpRepository signUps;
    private final SignUpEvents events;
    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final Fitting fitting;
    private final Seating seating;
    private final PromoteWaiting promote;
    private final OfferDeadline deadline;
    private final SchedulerClient jobs;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    AnswerSignUp(
            SignUpRepository signUps,
            SignUpEvents events,
            GroupRepository groups,
            LeaderRepository leaders,
            Fitting fitting,
            Seating seating,
            PromoteWaiting promote,
            OfferDeadline deadline,
            SchedulerClient jobs,
            Preconditions preconditions,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.signUps = signUps;
        this.events = events;
        this.groups = groups;
        this.leaders = leaders;
        this.fitting = fitting;
        this.seating = seating;
        this.promote = promote;
        this.deadline = deadline;
        this.jobs = jobs;
        this.preconditions = preconditions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Answering accept(UUID id) {
        return answer(id, (group, signUp) -> {
            var now = clock.instant();
            var refusal = signUp.state() == SignUpState.OFFERED ? refusal(group, signUp) : Optional.<Refusal>empty();
            if (refusal.isPresent()) {
                var audited = refusal.get().audited(group.confidential());
                return new Answering.Refused(refusal.get(), audited, signUp.leader());
            }
            var step = signUp.accept(now);
            if (step instanceof Step.Done) {
                told(signUp, "sign-up.accepted");
                seating.seat(group.id(), signUp.leader(), now);
            }
            return answering(step);
        });
    }

    @Transactional
    Answering decline(UUID id) {
        return answer(id, (group, signUp) -> {
            var step = signUp.decline(clock.instant());
            if (step instanceof Step.Done) {
                told(signUp, "sign-up.declined");
                promote.seatFreed(group, signUp.id());
            }
            return answering(step);
        });
    }

    @Transactional
    Answering withdraw(UUID id) {
        return answer(id, (group, signUp) -> withdraw(group, signUp, clock.instant()));
    }

    private Answering withdraw(Group group, SignUp signUp, Instant now) {
        var before = signUp.state();
        var step = signUp.withdraw("WITHDRAWN", now);
        if (step instanceof Step.Done) {
            told(signUp, "sign-up.withdrawn");
            if (before == SignUpState.PLACED) {
                seating.stand(group.id(), signUp.leader(), EndReason.WITHDRAWN, now);
            }
            if (before != SignUpState.WAITING) {
                promote.seatFreed(group, signUp.id());
            }
        }
        return answering(step);
    }

    /** The offer's mail is about to leave: its deadline is fixed once, and the job that lets it lapse is set. */
    @Transactional
    Answering notice(UUID id) {
        return answer(id, (group, signUp) -> {
            var now = clock.instant();
            var step = signUp.notice(deadline.after(now), now);
            if (step instanceof Step.Done) {
                events.publish(signUp);
                jobs.scheduleIfNotExists(LapseOffers.due(signUp));
            }
            return answering(step);
        });
    }

    private Answering answer(UUID id, BiFunction<Group, SignUp, Answering> act) {
        var group = signUps.groupOf(id).flatMap(groups::lock);
        var signUp = group.map(locked -> Objects.requireNonNull(signUps.findById(id)))
                .filter(each -> caller.hasScope("answers.write") || caller.is(each.leader()));
        if (signUp.isEmpty()) {
            return new Answering.NotTheirs();
        }
        preconditions.honour(signUp.get().version());
        return act.apply(group.orElseThrow(), signUp.get());
    }

    private Optional<Refusal> refusal(Group group, SignUp signUp) {
        var person = Objects.requireNonNull(leaders.findById(signUp.leader()));
        return fitting.toldToPerson(group, person, fitting.fit(group, person));
    }

    private void told(SignUp signUp, String action) {
        events.publish(signUp);
        audit.record(action, List.of(signUp.leader()));
    }

    private static Answering answering(Step step) {
        return switch (step) {
            case Step.Done(), Step.Already() -> new Answering.Done();
            case Step.WrongState(var state) -> new Answering.WrongState(state);
            case Step.Expired() -> new Answering.Expired();
        };
    }
}
