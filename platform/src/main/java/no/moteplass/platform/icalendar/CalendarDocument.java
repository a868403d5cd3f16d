package no.moteplass.platform.icalendar;

import java.util.Comparator;
import java.util.List;

/** A whole VCALENDAR (RFC 5545 section 3.4). The order in which its events are given makes no difference. */
public record CalendarDocument(CalendarMethod method, List<CalendarEvent> events) {

    public CalendarDocument {
        events =
                events.stream().sorted(Comparator.comparing(CalendarEvent::uid)).toList();
    }
}
