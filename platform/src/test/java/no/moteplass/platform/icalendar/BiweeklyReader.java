package no.moteplass.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;

/** Expands a document with a library that had no part in writing it. */
public final class BiweeklyReader {

    /** What a calendar program would show. */
    public record Shown(
            String uid,
            Instant start,
            Duration duration,
            String summary,
            @Nullable String location,
            String status) {}

    static final Comparator<Shown> ORDER = Comparator.comparing(Shown::toString);

    /** The warning that a TZID was taken for a name, since the document describes no such zone. */
    private static final Integer ZONE_BY_NAME = 37;

    private final ICalendar calendar;

    public BiweeklyReader(String document) {
        var warnings = new ArrayList<List<ParseWarning>>();
        List<ICalendar> read =
                Biweekly.parse(withoutZones(document)).warnings(warnings).all();
        boolean warned = warnings.stream()
                .flatMap(List::stream)
                .anyMatch(warning -> !Objects.equals(warning.getCode(), ZONE_BY_NAME));
        if (read.size() != 1 || warned) {
            throw new AssertionError("Not one clean calendar: " + warnings + "\n" + document);
        }
        calendar = read.getFirst();
    }

    /** Its reading of a VTIMEZONE is an hour off on the very day the clocks change: it gets the zone by its name instead. */
    private static String withoutZones(String document) {
        return document.replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", "");
    }

    public List<Shown> everything() {
        var shown = new ArrayList<Shown>();
        for (VEvent master : calendar.getEvents()) {
            if (master.getRecurrenceId() == null) {
                shown.addAll(expand(master));
            }
        }
        shown.sort(ORDER);
        return shown;
    }

    private List<Shown> expand(VEvent master) {
        var byDate = new TreeMap<Instant, Shown>();
        if (master.getRecurrenceRule() == null) {
            Instant start = master.getDateStart().getValue().toInstant();
            byDate.put(start, shown(master, start));
        } else {
            var zone = calendar.getTimezoneInfo()
                    .getTimezone(master.getDateStart())
                    .getTimeZone();
            DateIterator dates = master.getDateIterator(zone);
            while (dates.hasNext()) {
                Instant start = dates.next().toInstant();
                byDate.put(start, shown(master, start));
            }
        }
        for (VEvent override : calendar.getEvents()) {
            if (override.getRecurrenceId() != null
                    && override.getUid().getValue().equals(master.getUid().getValue())) {
                sameForm(master.getDateStart(), override.getRecurrenceId());
                Instant replaced = override.getRecurrenceId().getValue().toInstant();
                Shown before = byDate.put(
                        replaced,
                        shown(override, override.getDateStart().getValue().toInstant()));
                if (before == null) {
                    throw new AssertionError("An override for " + replaced + ", which the master does not give");
                }
            }
        }
        return List.copyOf(byDate.values());
    }

    private void sameForm(DateOrDateTimeProperty master, DateOrDateTimeProperty override) {
        var info = calendar.getTimezoneInfo();
        if (!info.getTimezone(master).equals(info.getTimezone(override))) {
            throw new AssertionError("RECURRENCE-ID in another zone than DTSTART");
        }
    }

    private static Shown shown(VEvent event, Instant start) {
        Duration duration = event.getDateEnd() == null
                ? Duration.ofMillis(event.getDuration().getValue().toMillis())
                : Duration.between(
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant());
        return new Shown(
                event.getUid().getValue(),
                start,
                duration,
                event.getSummary().getValue(),
                event.getLocation() == null ? null : event.getLocation().getValue(),
                event.getStatus().getValue());
    }
}
