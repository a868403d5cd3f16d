package no.moteplass.sessions.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;

/** A calendar as a program that had no part in writing it understands it. */
public record Ics(String text) {

    public record Shown(Instant start, String status, String summary) {}

    /** Everything it shows, expanded, by start. */
    public List<Shown> expanded() {
        // The zone by its name: the library's own reading of a VTIMEZONE is off on the days the clocks change.
        ICalendar calendar = Biweekly.parse(text.replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", ""))
                .first();
        var shown = new ArrayList<Shown>();
        for (VEvent master : calendar.getEvents()) {
            if (master.getRecurrenceId() == null) {
                shown.addAll(expanded(calendar, master));
            }
        }
        shown.sort(Comparator.comparing(Shown::start).thenComparing(Shown::summary));
        return shown;
    }

    private static List<Shown> expanded(ICalendar calendar, VEvent master) {
        var byDate = new TreeMap<Instant, Shown>();
        if (master.getRecurrenceRule() == null) {
            return List.of(shown(master, master.getDateStart().getValue().toInstant()));
        }
        var zone = calendar.getTimezoneInfo().getTimezone(master.getDateStart()).getTimeZone();
        var dates = master.getDateIterator(zone);
        while (dates.hasNext()) {
            var start = dates.next().toInstant();
            byDate.put(start, shown(master, start));
        }
        for (VEvent override : calendar.getEvents()) {
            if (override.getRecurrenceId() != null
                    && override.getUid().getValue().equals(master.getUid().getValue())) {
                var replaced = override.getRecurrenceId().getValue().toInstant();
                if (byDate.put(
                                replaced,
                                shown(
                                        override,
                                        override.getDateStart().getValue().toInstant()))
                        == null) {
                    throw new AssertionError("an override and an EXDATE for " + replaced);
                }
            }
        }
        return List.copyOf(byDate.values());
    }

    private static Shown shown(VEvent event, Instant start) {
        return new Shown(start, event.getStatus().getValue(), event.getSummary().getValue());
    }

    /** The VEVENTs as they are written, unfolded. */
    public List<String> events() {
        var unfolded = text.replace("\r\n ", "");
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("(?s)BEGIN:VEVENT.*?END:VEVENT").matcher(unfolded);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The event that repeats. */
    String master() {
        return events().stream()
                .filter(each -> each.contains("RRULE"))
                .findFirst()
                .orElseThrow();
    }

    List<String> overrides() {
        return events().stream().filter(each -> each.contains("RECURRENCE-ID")).toList();
    }
}
