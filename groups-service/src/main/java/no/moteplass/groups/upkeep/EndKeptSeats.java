package no.moteplass.groups.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
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

    /** The jobs that wait for somebody; one that runs at this moment finds nothing to end. */
    static List<TaskInstanceId> of(UUID person, SchedulerClient jobs) {
        return jobs.getScheduledExecutionsForTask(JOB.getTaskName(), String.class).stream()
                .filter(each -> !each.isPicked())
                .map(ScheduledExecution::getTaskInstance)
                .filter(each -> each.getId().startsWith(person + "/"))
                .toList();
    }

    @Produces
    @Singleton
    static Task<String> job(EndKeptSeats seats) {
        return Tasks.custom(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> seats.end(person(instance.getId()))
                        .<CompletionHandler<String>>map(due -> (done, job) -> job.reschedule(done, due))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** Not from the data: a migration that made a job could write none. */
    private static UUID person(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }

    /** Whoever came back meanwhile, or left again later, is left alone. @return when to look again, if they are still away */
    @Transactional
    Optional<Instant> end(UUID person) {
        leaders.noteInactive(person, clock.instant());
        var until = leaders.inactiveSince(person).map(kept::until).filter(each -> each.isAfter(clock.instant()));
        if (until.isPresent()) {
            return until;
        }
        for (var id : eligibility.groupsOf(List.of(person))) {
            groups.lock(id).filter(group -> isGoneForGood(person)).ifPresent(group -> giveUp.of(person, group));
        }
        return Optional.empty();
    }

    /** Asked with the directory held. */
    private boolean isGoneForGood(UUID person) {
        return leaders.inactiveSince(person)
                .filter(since -> !kept.until(since).isAfter(clock.instant()))
                .isPresent();
    }
}
