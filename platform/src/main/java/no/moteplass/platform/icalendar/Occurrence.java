package no.moteplass.platform.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One of the times a recurring event happens, as the reader is to see it.
 *
 * @param recurrenceId the local date-time that the rule gave, whatever became of it (RFC 5545 section 3.8.4.4)
 * @param start when it happens now, in the same zone
 */
public record Occurrence(
        LocalDateTime recurrenceId, LocalDateTime start, Duration duration, EventDetails details, Revision revision) {

    public Occurrence {
        Checks.duration(duration);
    }
}
