package no.moteplass.platform.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;

/** What calendar libraries make of a calendar that is one event which repeats. */
public final class CalendarReaders {

    /** One thing that a calendar program would show. */
    public record Shown(Instant start, Instant end) {
        public static final Comparator<Shown> ORDER =
                Comparator.comparing(Shown::start).thenComparing(Shown::end);
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final Period<ZonedDateTime> ALWAYS = new Period<>(
            ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            ZonedDateTime.of(2136, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));

    private CalendarReaders() {}

    public static List<Shown> biweekly(String document) {
        return new BiweeklyReader(document)
                .everything().stream()
                        .map(each -> new Shown(each.start(), each.start().plus(each.duration())))
                        .sorted(Shown.ORDER)
                        .toList();
    }

    public static List<Shown> ical4j(String document) {
        try {
            var shown = new TreeMap<Instant, Shown>();
            List<VEvent> events =
                    new CalendarBuilder().build(new StringReader(document)).getComponents(Component.VEVENT);
            for (var event : events) {
                var own = event.calculateRecurrenceSet(ALWAYS).stream()
                        .map(each -> new Shown(Instant.from(each.getStart()), Instant.from(each.getEnd())))
                        .toList();
                Optional<RecurrenceId<Temporal>> date = event.getProperty(Property.RECURRENCE_ID);
                own.forEach(each -> shown.put(
                        date.map(given -> Instant.from(given.getDate())).orElse(each.start()), each));
            }
            return shown.values().stream().sorted(Shown.ORDER).toList();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(document, unreadable);
        }
    }

    public static List<Shown> libRecurCountingHours(String document) {
        return libRecur(document, ZonedDateTime::plus, (from, until) -> Duration.between(from, until));
    }

    public static List<Shown> libRecurByTheWall(String document) {
        return libRecur(
                document,
                (start, duration) -> start.toLocalDateTime().plus(duration).atZone(start.getZone()),
                (from, until) -> Duration.between(from.toLocalDateTime(), until.toLocalDateTime()));
    }

    private static List<Shown> libRecur(
            String document,
            BiFunction<ZonedDateTime, Duration, ZonedDateTime> plus,
            BiFunction<ZonedDateTime, ZonedDateTime, Duration> between) {
        var shown = new TreeMap<Instant, Shown>();
        for (var event : events(document)) {
            var start = time(event.get("DTSTART"));
            var duration = event.containsKey("DTEND")
                    ? between.apply(start, time(event.get("DTEND")))
                    : Duration.parse(event.get("DURATION").substring(1));
            if (event.containsKey("RECURRENCE-ID")) {
                shown.put(
                        time(event.get("RECURRENCE-ID")).toInstant(),
                        new Shown(start.toInstant(), plus.apply(start, duration).toInstant()));
                continue;
            }
            for (var date : dates(event.get("RRULE"), start)) {
                if (!event.containsKey("EXDATE" + TIME.format(date))) {
                    var begins = date.atZone(start.getZone());
                    shown.put(
                            begins.toInstant(),
                            new Shown(
                                    begins.toInstant(),
                                    plus.apply(begins, duration).toInstant()));
                }
            }
        }
        return shown.values().stream().sorted(Shown.ORDER).toList();
    }

    private static List<LocalDateTime> dates(String rule, ZonedDateTime start) {
        try {
            var zone = TimeZone.getTimeZone(start.getZone());
            var iterator = new RecurrenceRule(rule.substring(1), RecurrenceRule.RfcMode.RFC5545_STRICT)
                    .iterator(new DateTime(
                            zone,
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            0));
            var dates = new ArrayList<LocalDateTime>();
            while (iterator.hasNext()) {
                var date = iterator.nextDateTime();
                dates.add(LocalDateTime.of(
                        date.getYear(), date.getMonth() + 1, date.getDayOfMonth(), date.getHours(), date.getMinutes()));
            }
            return dates;
        } catch (InvalidRecurrenceRuleException broken) {
            throw new AssertionError(rule, broken);
        }
    }

    /** Each event's properties: what follows the name. An EXDATE is a key of its own. */
    private static List<Map<String, String>> events(String document) {
        var events = new ArrayList<Map<String, String>>();
        for (var line : document.replace("\r\n ", "").split("\r\n")) {
            if (line.equals("BEGIN:VEVENT")) {
                events.add(new HashMap<>());
            } else if (!events.isEmpty()) {
                var name = line.split("[;:]", 2)[0];
                events.getLast()
                        .putIfAbsent(
                                name.equals("EXDATE") ? name + line.substring(line.length() - 15) : name,
                                line.substring(name.length()));
            }
        }
        return events;
    }

    private static ZonedDateTime time(String value) {
        var text = value.substring(value.lastIndexOf(':') + 1);
        return text.endsWith("Z")
                ? LocalDateTime.parse(text.substring(0, 15), TIME).atZone(ZoneOffset.UTC)
                : LocalDateTime.parse(text, TIME)
                        .atZone(ZoneId.of(value.substring(";TZID=".length(), value.lastIndexOf(':'))));
    }
}
