package no.moteplass.notifications.reminder;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.telling.Picture;
import no.moteplass.notifications.telling.Pictures;

/** Looks at reminders anew where choices or rules have changed, not sessions. */
@ApplicationScoped
public class RearrangeReminders {

    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final Pictures pictures;
    private final ReminderPlanning planning;
    private final Clock clock;

    RearrangeReminders(
            DirectoryRepository directory,
            ScheduleRepository schedule,
            Pictures pictures,
            ReminderPlanning planning,
            Clock clock) {
        this.directory = directory;
        this.schedule = schedule;
        this.pictures = pictures;
        this.planning = planning;
        this.clock = clock;
    }

    /** All of one person's. */
    public void of(UUID leader) {
        var groups = new HashSet<UUID>(schedule.groupsLedBy(leader));
        directory
                .membershipsOf(leader)
                .forEach(membership -> groups.add(membership.it().group()));
        for (var picture : pictures.of(groups, clock.instant())) {
            planning.arrange(
                    picture,
                    picture.sessionsAhead().stream()
                            .map(session -> new ReminderPlanning.Pair(leader, session))
                            .toList());
        }
    }

    /** Everybody's in one group. */
    void in(UUID group) {
        for (var picture : pictures.of(Set.of(group), clock.instant())) {
            planning.arrange(picture, pairs(picture));
        }
    }

    private static List<ReminderPlanning.Pair> pairs(Picture picture) {
        var pairs = new LinkedHashSet<ReminderPlanning.Pair>();
        for (var leader : picture.people()) {
            picture.sessionsAhead().forEach(session -> pairs.add(new ReminderPlanning.Pair(leader, session)));
        }
        return List.copyOf(pairs);
    }
}
