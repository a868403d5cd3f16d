package no.moteplass.groups.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.GroupRepository;

/** Ends the seats of somebody who left the directory a while ago and has not come back: a job for each leaving. */
@ApplicationScoped
class EndKeptSeats {

    private static final TaskDescriptor<String> JOB = TaskDescriptor.of("end-kept-seats", String.class);

    private final LeaderRepository leaders;
    private final EligibilityCheck eligibility;
    private final GroupRepository groups;
    private final GiveUpSeat giveUp;
    private final KeptSeats kept;
    private final Clock clock;

    EndKeptSeats(
            LeaderRepository leaders,
            EligibilityCheck eligibility,
            GroupRepository groups,
            GiveUpSeat giveUp,
            KeptSeats kept,
            Clock clock) {
        this.leaders = leaders;
        this.eligibility = eligibility;
        this.groups = groups;
        this.giveUp = giveUp;
        this.kept = kept;
        this.clock = clock;
    }

    static SchedulableInstance<String> due(UUID person, Instant left, Instant until) {
        return JOB.instance(person + "/" + left).data(person.toString()).scheduledTo(until);
    }

    @Produces
    @Singleton
    static Task<String> job(EndKeptSeats seats) {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> seats.end(UUID.fromString(instance.getData())));
    }

    /** Whoever came back meanwhile, or left again later, is left alone. */
    @Transactional
    void end(UUID person) {
        for (var id : eligibility.groupsOf(List.of(person))) {
            groups.lock(id).filter(group -> isGoneForGood(person)).ifPresent(group -> giveUp.of(person, group));
        }
    }

    /** Asked with the directory held. */
    private boolean isGoneForGood(UUID person) {
        return leaders.inactiveSince(person)
                .filter(since -> !kept.until(since).isAfter(clock.instant()))
                .isPresent();
    }
}
