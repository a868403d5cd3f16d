package no.moteplass.platform.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.validate.ValidationEntry;
import no.moteplass.platform.icalendar.EventDetails.Classification;
import no.moteplass.platform.icalendar.EventDetails.EventStatus;
import no.moteplass.platform.icalendar.writer.CalendarWriter;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.RecurrenceRule.Expansion;

/** Events and documents that the tests begin with. */
public final class Calendars {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    public static final Duration HOUR = Duration.ofHours(1);
    public static final Revision FIRST = new Revision(0, Instant.parse("2026-11-24T08:00:00Z"), null);
    public static final Instant SENT = Instant.parse("2026-12-01T10:00:00Z");
    public static final CalendarMethod PUBLISH = new CalendarMethod.Publish("Samlinger", HOUR, "steelblue", OSLO);

    private Calendars() {}

    public static EventDetails at(String location) {
        return new EventDetails(
                "Samling",
                location,
                URI.create("https://example.org/samlinger"),
                null,
                List.of(),
                EventStatus.CONFIRMED,
                Classification.PRIVATE);
    }

    public static EventDetails cancelled(EventDetails details) {
        return details.with(EventStatus.CANCELLED);
    }

    public static Occurrence plain(LocalDateTime date) {
        return new Occurrence(date, date, HOUR, at("Rådhuset"), FIRST);
    }

    public static Occurrence moved(LocalDateTime date, LocalDateTime to) {
        return new Occurrence(date, to, HOUR, at("Rådhuset"), new Revision(1, SENT, null));
    }

    public static Occurrence cancelled(LocalDateTime date) {
        return new Occurrence(date, date, HOUR, cancelled(at("Rådhuset")), new Revision(1, SENT, null));
    }

    /** @param reader the reader's occurrences among all dates of the rule */
    public static RecurringEvent series(
            String rule, LocalDateTime start, Function<List<LocalDateTime>, List<Occurrence>> reader) {
        var expansion = (Expansion.Dates) RecurrenceRule.of(rule).expand(start, OSLO);
        return new RecurringEvent(
                "series@example.org",
                OSLO,
                RecurrenceRule.of(rule),
                expansion.dates(),
                HOUR,
                at("Rådhuset"),
                FIRST,
                reader.apply(expansion.dates()));
    }

    public static String publish(CalendarEvent... events) {
        return CalendarWriter.write(new CalendarDocument(PUBLISH, List.of(events)));
    }

    public static String unfold(String document) {
        return document.replace("\r\n ", "");
    }

    /** The lines of a document that begin so. */
    public static List<String> lines(String document, String beginning) {
        return unfold(document)
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }

    /**
     * What ical4j's validator has to say against a document, but that a published one lacks ORGANIZER (RFC 5546 section
     * 3.2.1): there is nobody and no address in a published calendar, and no program misses it.
     */
    public static List<String> complaints(String document) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(document));
            var result = new ArrayList<String>();
            for (ValidationEntry entry : calendar.validate(true).getEntries()) {
                String complaint = entry.getSeverity() + " " + entry.getContext() + ": " + entry.getMessage();
                if (!(complaint.endsWith("ORGANIZER") && document.contains("METHOD:PUBLISH"))) {
                    result.add(complaint);
                }
            }
            return result;
        } catch (IOException | ParserException e) {
            throw new AssertionError(document, e);
        }
    }
}
