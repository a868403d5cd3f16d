package no.moteplass.e2e.stack;

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

/** A calendar document expanded by a library that had no part in writing it. */
public final class Calendar {
    /** What a calendar program would show. */
    public record Shown(
            String uid,
            Instant start,
            Instant end,
            String summary,
            @Nullable String place,
            boolean cancelled,
            int sequence) {}

    /** The warning that a TZID was taken for a name, since the document describes no such zone any more. */
    private static final Integer ZONE_BY_NAME = 37;

    private final ICalendar calendar;
    private final String document;

    public Calendar(String document) {
        this.document = document.replace("\r\n ", "");
        var warnings = new ArrayList<List<ParseWarning>>();
        var read = Biweekly.parse(withoutZones(document)).warnings(warnings).all();
        if (read.size() != 1
                || warnings.stream().flatMap(List::stream).anyMatch(w -> !Objects.equals(w.getCode(), ZONE_BY_NAME))) {
            throw new AssertionError("Not one clean calendar: " + warnings + "\n" + document);
        }
        calendar = read.getFirst();
    }

    /** Its reading of a VTIMEZONE is an hour off on the very day the clocks change: it gets the zone by its name. */
    private static String withoutZones(String document) {
        return document.replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", "");
    }

    /** The unfolded text. */
    public String document() {
        return document;
    }

    public long count(String line) {
        return document.lines().filter(each -> each.startsWith(line)).count();
    }

    /** Everything in it, by its start. */
    public List<Shown> everything() {
        var shown = new ArrayList<Shown>();
        var expanded = new ArrayList<String>();
        for (var event : calendar.getEvents()) {
            if (event.getRecurrenceId() == null) {
                shown.addAll(expand(event));
                expanded.add(event.getUid().getValue());
            }
        }
        for (var event : calendar.getEvents()) { // a mail about single dates of a series carries no master
            if (event.getRecurrenceId() != null
                    && !expanded.contains(event.getUid().getValue())) {
                shown.add(shown(event, event.getDateStart().getValue().toInstant()));
            }
        }
        shown.sort(Comparator.comparing(Shown::start).thenComparing(Shown::uid));
        return shown;
    }

    public List<Shown> of(String uid) {
        return everything().stream().filter(event -> event.uid().equals(uid)).toList();
    }

    private List<Shown> expand(VEvent master) {
        var byDate = new TreeMap<Instant, Shown>();
        if (master.getRecurrenceRule() == null) {
            var start = master.getDateStart().getValue().toInstant();
            byDate.put(start, shown(master, start));
        } else {
            var zone = calendar.getTimezoneInfo()
                    .getTimezone(master.getDateStart())
                    .getTimeZone();
            var dates = master.getDateIterator(zone);
            while (dates.hasNext()) {
                var start = dates.next().toInstant();
                byDate.put(start, shown(master, start));
            }
        }
        for (var override : calendar.getEvents()) {
            if (override.getRecurrenceId() == null
                    || !override.getUid().getValue().equals(master.getUid().getValue())) continue;
            var replaced = override.getRecurrenceId().getValue().toInstant();
            var before = byDate.put(
                    replaced, shown(override, override.getDateStart().getValue().toInstant()));
            if (before == null) throw new AssertionError("An override for " + replaced + ", which the series lacks");
        }
        return List.copyOf(byDate.values());
    }

    private Shown shown(VEvent event, Instant start) {
        var first = event.getDateStart().getValue().toInstant();
        var length = event.getDateEnd() == null
                ? event.getDuration().getValue().toMillis()
                : event.getDateEnd().getValue().toInstant().toEpochMilli() - first.toEpochMilli();
        var status = event.getStatus() == null ? "" : event.getStatus().getValue();
        return new Shown(
                event.getUid().getValue(),
                start,
                start.plusMillis(length),
                event.getSummary() == null ? "" : event.getSummary().getValue(),
                event.getLocation() == null ? null : event.getLocation().getValue(),
                status.equals("CANCELLED") || "CANCEL".equals(method()),
                event.getSequence() == null ? 0 : event.getSequence().getValue());
    }

    public String method() {
        return calendar.getMethod() == null ? "" : calendar.getMethod().getValue();
    }
}
