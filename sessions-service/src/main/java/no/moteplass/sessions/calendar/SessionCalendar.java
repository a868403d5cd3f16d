package no.moteplass.sessions.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.icalendar.CalendarDocument;
import no.moteplass.platform.icalendar.CalendarMethod;
import no.moteplass.platform.icalendar.writer.CalendarWriter;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.time.Oslo;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.subscription.Mask;

/**
 * Writes out one session, for whoever wants it in a calendar of theirs by itself. It shows what an address would show of it
 * (P2). One of a series has a UID of its own there: by the series' UID programs would look for a rule that they do not have.
 */
@ApplicationScoped
public class SessionCalendar {

    private static final Duration REFRESH = Duration.ofHours(1);

    private final KnownGroupRepository groups;
    private final KnownLeaderRepository leaders;
    private final SessionEventDetails shown;

    SessionCalendar(KnownGroupRepository groups, KnownLeaderRepository leaders, SessionEventDetails shown) {
        this.groups = groups;
        this.leaders = leaders;
        this.shown = shown;
    }

    public byte[] of(Session session, UUID person, Language language) {
        var reader = new SessionEventDetails.Reader(
                person,
                Mask.FULL,
                language,
                groups.find(Set.of(session.group())),
                leaders.find(session.lead().map(Set::of).orElse(Set.of())));
        var uid = session.series() == null ? session.uid() : session.id() + "@moteplass";
        var method = new CalendarMethod.Publish(shown.calendarName(language), REFRESH, "navy", Oslo.ZONE);
        return CalendarWriter.bytes(new CalendarDocument(method, List.of(shown.alone(uid, session, reader))));
    }
}
