package no.moteplass.notifications.reminder;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.snapshot.GroupSnapshot;
import no.moteplass.notifications.snapshot.GroupSnapshots;

/** Plans reminders again where choices or rules have changed, not sessions. */
@ApplicationScoped
public class RearrangeReminders {

    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final GroupSnapshots snapshots;
    private final ReminderPlanner planning;
    private final Clock clock;

    RearrangeReminders(
            DirectoryRepository directory,
            ScheduleRepository schedule,
            GroupSnapshots snapshots,
            ReminderPlanner planning,
            Clock clock) {
        this.directory = directory;
        this.schedule = schedule;
        this.snapshots = snapshots;
        this.planning = planning;
        this.clock = clock;
    }

    /** All of one person's. */
    public void of(UUID leader) {
        var groups = new HashSet<UUID>(schedule.groupsLedBy(leader));
        directory.membershipsOf(Set.of(leader)).forEach(membership -> groups.add(membership.group()));
        planning.arrange(snapshots.of(groups, clock.instant()).stream()
                .collect(toMap(
                        each -> each,
                        each -> each.sessionsAhead().stream()
                                .map(session -> new ReminderPlanner.Pair(leader, session))
                                .toList())));
    }

    /** Everybody's in one group. */
    void in(UUID group) {
        planning.arrange(snapshots.of(Set.of(group), clock.instant()).stream()
                .collect(toMap(each -> each, RearrangeReminders::pairs)));
    }

    private static List<ReminderPlanner.Pair> pairs(GroupSnapshot snapshot) {
        var pairs = new LinkedHashSet<ReminderPlanner.Pair>();
        for (var leader : snapshot.people()) {
            snapshot.sessionsAhead().forEach(session -> pairs.add(new ReminderPlanner.Pair(leader, session)));
        }
        return List.copyOf(pairs);
    }
}
