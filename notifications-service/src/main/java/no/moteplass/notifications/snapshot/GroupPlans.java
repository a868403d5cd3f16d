package no.moteplass.notifications.snapshot;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.message.GroupPlan;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.platform.recurrence.RecurrenceRule;

/** When and where groups meet from now on. */
@ApplicationScoped
public class GroupPlans {

    private final ScheduleRepository schedule;

    GroupPlans(ScheduleRepository schedule) {
        this.schedule = schedule;
    }

    public GroupPlan of(UUID group, Instant now) {
        var ahead = schedule.aheadIn(Set.of(group), now).stream()
                .filter(Predicate.not(KnownSession::isCancelled))
                .sorted(Comparator.comparing(KnownSession::start))
                .toList();
        if (ahead.isEmpty()) {
            return GroupPlan.NONE;
        }
        var rhythm = schedule.seriesWithUid(ahead.getFirst().uid())
                .flatMap(each -> RecurrenceRule.of(each.rule()).rhythm())
                .orElse(null);
        return new GroupPlan(ahead.stream().map(GroupPlans::meeting).toList(), rhythm);
    }

    private static GroupPlan.Meeting meeting(KnownSession session) {
        return new GroupPlan.Meeting(
                new SessionLine.When(session.startLocal(), session.duration(), session.zone()),
                new SessionLine.Where(session.place(), session.link()));
    }
}
