package no.moteplass.sessions.groupfeed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.sessions.series.SeriesEvents;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionRepository;

/** When a group closes, what it has ahead is cancelled (S8). Part of the transaction that learned of it. */
@ApplicationScoped
class GroupClosed {

    private final SessionRepository sessions;
    private final SeriesRepository series;
    private final SessionEvents events;
    private final SeriesEvents seriesEvents;
    private final Clock clock;

    GroupClosed(
            SessionRepository sessions,
            SeriesRepository series,
            SessionEvents events,
            SeriesEvents seriesEvents,
            Clock clock) {
        this.sessions = sessions;
        this.series = series;
        this.events = events;
        this.seriesEvents = seriesEvents;
        this.clock = clock;
    }

    /** @param closed the groups, each with when it closed: what lay ahead then, even if that is told late */
    void cancelWhatIsAhead(Map<UUID, Instant> closed) {
        var now = clock.instant();
        var earliest = closed.values().stream().min(Instant::compareTo).orElse(now);
        var ahead = sessions.ahead(closed.keySet(), earliest).stream()
                .filter(each -> !each.startsAt().isBefore(closed.getOrDefault(each.group(), now)))
                .toList();
        var ended = new HashSet<UUID>();
        for (var session : ahead) {
            session.cancelWithGroup(now);
            if (session.series() != null) {
                ended.add(session.series());
            }
        }
        var cancelled =
                series.find(ended).stream().filter(each -> each.cancel(now)).toList();
        sessions.flush();
        cancelled.forEach(seriesEvents::changed);
        ahead.forEach(events::changed);
    }
}
