package no.moteplass.sessions.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.time.Oslo;
import no.moteplass.sessions.access.ScheduleAccess;

/** When and where groups meet, to whoever asks: of groups that they may not see there is nothing at all. */
@ApplicationScoped
public class Schedules {

    private final PlannedMeetingRepository meetings;
    private final ScheduleAccess access;
    private final Clock clock;

    Schedules(PlannedMeetingRepository meetings, ScheduleAccess access, Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.clock = clock;
    }

    /** Of each group that the caller may see, in the order asked for. */
    public Map<UUID, Schedule> of(Collection<UUID> groups) {
        var views = access.to(groups);
        var since = new LinkedHashMap<UUID, Instant>();
        var now = clock.instant();
        views.forEach((group, view) -> since.put(
                group,
                switch (view) {
                    case EXACTLY -> now;
                    case ROUGHLY -> beforeThisMonth(now);
                }));
        var planned = since.isEmpty() ? Map.<UUID, List<PlannedMeeting>>of() : meetings.planned(since);
        var schedules = new LinkedHashMap<UUID, Schedule>();
        views.forEach((group, view) -> {
            var own = planned.getOrDefault(group, List.of());
            schedules.put(
                    group,
                    switch (view) {
                        case EXACTLY -> Schedule.exactly(own);
                        case ROUGHLY -> Schedule.roughly(own);
                    });
        });
        return schedules;
    }

    /** If what has begun were left out at once, the moment at which an answer changes would tell the hour (P2). */
    private static Instant beforeThisMonth(Instant now) {
        var first = now.atZone(Oslo.ZONE).toLocalDate().withDayOfMonth(1);
        return first.atStartOfDay(Oslo.ZONE).toInstant().minusMillis(1);
    }
}
