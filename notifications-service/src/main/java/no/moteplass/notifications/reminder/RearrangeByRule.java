package no.moteplass.notifications.reminder;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.notifications.reminderrule.ReminderRule;

/** After a rule has changed, moves the reminders of all groups that it reaches: in the background, a group at a time. */
@ApplicationScoped
class RearrangeByRule {

    private static final TaskDescriptor<Reach> REARRANGE = TaskDescriptor.of("rearrange-reminders", Reach.class);
    private static final int PAGE = 100;

    private final DirectoryRepository directory;
    private final RearrangeReminders reminders;
    private final PlanningLockRepository planning;
    private final Instance<SchedulerClient> scheduler;
    private final Clock clock;

    RearrangeByRule(
            DirectoryRepository directory,
            RearrangeReminders reminders,
            PlanningLockRepository planning,
            Instance<SchedulerClient> scheduler,
            Clock clock) {
        this.directory = directory;
        this.reminders = reminders;
        this.planning = planning;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** How far the change reaches: one group, or all of a programme or the city. */
    record Reach(String group, String programme) {}

    /** Schedules it in the rule's own transaction. */
    void after(ReminderRule rule) {
        var reach = switch (rule.scope()) {
            case CITY -> new Reach("", "");
            case PROGRAMME -> new Reach("", rule.scopeId());
            case GROUP -> new Reach(rule.scopeId(), "");
        };
        scheduler
                .get()
                .scheduleIfNotExists(REARRANGE
                        .instance(rule.id() + "/" + clock.instant())
                        .data(reach)
                        .scheduledTo(clock.instant()));
    }

    @Produces
    @Singleton
    Task<Reach> rearranging() {
        OneTimeTask<Reach> task =
                Tasks.oneTime(REARRANGE).execute((instance, context) -> rearrange(instance.getData()));
        return task;
    }

    void rearrange(Reach reach) {
        if (!reach.group().isEmpty()) {
            rearrange(UUID.fromString(reach.group()));
            return;
        }
        var last = new UUID(0, 0);
        List<UUID> groups;
        do {
            groups = directory.groupsAfter(last, reach.programme(), PAGE);
            for (var group : groups) {
                rearrange(group);
                last = group;
            }
        } while (groups.size() == PAGE);
    }

    private void rearrange(UUID group) {
        QuarkusTransaction.requiringNew().run(() -> {
            planning.planAlone();
            reminders.in(group);
        });
    }
}
