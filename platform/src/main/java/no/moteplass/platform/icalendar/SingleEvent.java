package no.moteplass.platform.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** An event that happens once, at a local time in a zone. */
public record SingleEvent(
        String uid, ZoneId zone, LocalDateTime start, Duration duration, EventDetails details, Revision revision)
        implements CalendarEvent {

    public SingleEvent {
        Checks.uid(uid);
        Checks.duration(duration);
    }
}
