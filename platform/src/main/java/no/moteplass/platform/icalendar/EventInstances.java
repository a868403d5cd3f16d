package no.moteplass.platform.icalendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Some occurrences of a recurring event without the event itself: what a REQUEST or CANCEL about a few of them carries
 * (RFC 5546 section 3.2).
 */
public record EventInstances(String uid, ZoneId zone, List<Occurrence> occurrences) implements CalendarEvent {

    public EventInstances {
        Checks.uid(uid);
        Checks.distinct(occurrences);
        occurrences = occurrences.stream()
                .sorted(Comparator.comparing(Occurrence::recurrenceId))
                .toList();
    }
}
