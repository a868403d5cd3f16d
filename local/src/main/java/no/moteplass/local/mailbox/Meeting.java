package no.moteplass.local.mailbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RecurrenceRule;

/** The meeting in a mail, as a calendar program shows it: one event for each VEVENT in it. */
record Meeting(List<Event> events) {
    record Event(
            String summary,
            String when,
            @Nullable String place,
            @Nullable String rule,
            @Nullable String status,
            @Nullable String uid,
            @Nullable String recurrenceId,
            @Nullable Integer sequence,
            @Nullable String organizer,
            List<String> attendees) {}

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy 'kl.' HH.mm", Locale.of("nb", "NO"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    static Meeting of(String iCalendar) {
        var events = new ArrayList<Event>();
        for (var calendar : Biweekly.parse(iCalendar).all()) {
            for (var event : calendar.getEvents()) events.add(event(calendar, event));
        }
        return new Meeting(List.copyOf(events));
    }

    private static Event event(ICalendar calendar, VEvent event) {
        return new Event(
                event.getSummary() == null
                        ? "(uten tittel)"
                        : event.getSummary().getValue(),
                when(calendar, event),
                event.getLocation() == null ? null : event.getLocation().getValue(),
                event.getProperty(RecurrenceRule.class) == null ? null : ruleOf(event),
                event.getStatus() == null ? null : event.getStatus().getValue(),
                event.getUid() == null ? null : event.getUid().getValue(),
                event.getRecurrenceId() == null ? null : moment(calendar, event.getRecurrenceId()),
                event.getSequence() == null ? null : event.getSequence().getValue(),
                event.getOrganizer() == null ? null : event.getOrganizer().getEmail(),
                event.getAttendees().stream()
                        .map(a -> a.getEmail() == null ? String.valueOf(a.getUri()) : a.getEmail())
                        .toList());
    }

    private static String ruleOf(VEvent event) {
        var alone = new ICalendar();
        var copy = new VEvent();
        copy.setRecurrenceRule(event.getRecurrenceRule().getValue());
        alone.addEvent(copy);
        return Biweekly.write(alone)
                .go()
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("RRULE"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    private static String when(ICalendar calendar, VEvent event) {
        if (event.getDateStart() == null) return "(uten tid)";
        var start = moment(calendar, event.getDateStart());
        if (event.getDateEnd() != null) {
            return start + "–" + TIME.format(instant(event.getDateEnd()).atZone(zone(calendar, event.getDateEnd())));
        }
        if (event.getDuration() != null) {
            var end = instant(event.getDateStart())
                    .plusMillis(event.getDuration().getValue().toMillis());
            return start + "–" + TIME.format(end.atZone(zone(calendar, event.getDateStart())));
        }
        return start;
    }

    private static String moment(ICalendar calendar, DateOrDateTimeProperty property) {
        return DAY_AND_TIME.format(instant(property).atZone(zone(calendar, property)));
    }

    private static Instant instant(DateOrDateTimeProperty property) {
        return property.getValue().toInstant();
    }

    private static ZoneId zone(ICalendar calendar, DateOrDateTimeProperty property) {
        var assigned = calendar.getTimezoneInfo().getTimezone(property);
        try {
            return assigned == null ? OSLO : ZoneId.of(assigned.getTimeZone().getID());
        } catch (DateTimeException named) {
            return OSLO;
        }
    }
}
