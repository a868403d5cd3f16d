package no.moteplass.sessions.sampledata;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.timing.Timing;

/** Puts sessions into the past, which nobody can plan: the sample data's history. A transaction. */
@ApplicationScoped
public class PastSessions {

    private final SessionRepository sessions;
    private final SessionEvents events;
    private final CalendarStampRepository calendars;
    private final Clock clock;

    PastSessions(SessionRepository sessions, SessionEvents events, CalendarStampRepository calendars, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What is to have happened. */
    public record History(
            UUID groupId,
            String title,
            List<LocalDateTime> starts,
            String zone,
            String duration,
            @Nullable String place,
            @Nullable UUID facilitator) {}

    @Transactional
    public int load(History history) {
        var loaded = new ArrayList<Session>();
        for (var start : history.starts()) {
            var timing = new Timing(start, ZoneId.of(history.zone()), Duration.parse(history.duration()));
            var id = Ids.next(clock);
            var session = Session.alone(
                    new SessionPlan(
                            id,
                            history.groupId(),
                            history.title(),
                            timing,
                            RotationMode.NONE,
                            history.place(),
                            null,
                            clock.instant()),
                    id + "@moteplass");
            if (history.facilitator() != null) {
                session.ledBy(
                        List.of(new Named(history.facilitator(), LeadRole.LEAD, AssignmentSource.NAMED)),
                        clock.instant());
            }
            loaded.add(session);
        }
        sessions.persist(loaded);
        sessions.flush();
        loaded.forEach(events::changed);
        loaded.forEach(events::assigned);
        calendars.raise(
                List.of(history.groupId()), history.facilitator() == null ? List.of() : List.of(history.facilitator()));
        return loaded.size();
    }
}
