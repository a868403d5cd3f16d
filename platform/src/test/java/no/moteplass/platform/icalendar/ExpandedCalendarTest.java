package no.moteplass.platform.icalendar;

import static no.moteplass.platform.icalendar.Calendars.HOUR;
import static no.moteplass.platform.icalendar.Calendars.OSLO;
import static no.moteplass.platform.icalendar.Calendars.PUBLISH;
import static no.moteplass.platform.icalendar.Calendars.SENT;
import static no.moteplass.platform.icalendar.Calendars.at;
import static no.moteplass.platform.icalendar.Calendars.complaints;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.platform.icalendar.BiweeklyReader.Shown;
import no.moteplass.platform.icalendar.writer.CalendarWriter;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.RecurrenceRule.Expansion;
import no.moteplass.platform.recurrence.Until;
import no.moteplass.platform.recurrence.WallClock;

/** Expanded by an independent reader, a calendar is exactly the reader's occurrences. */
@Execution(ExecutionMode.CONCURRENT)
class ExpandedCalendarTest {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<LocalDate> AROUND = List.of(
            LocalDate.of(2027, 3, 20),
            LocalDate.of(2027, 10, 20),
            LocalDate.of(2026, 12, 20),
            LocalDate.of(2028, 2, 20),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2027, 1, 31));

    static LongStream seeds() {
        return LongStream.range(1, 301);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shows_exactly_the_reader_s_occurrences(long seed) {
        var random = new Random(seed * 7_919);
        var events = new ArrayList<CalendarEvent>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            events.add(event(random, "series-" + i + "@example.org"));
        }
        String document = CalendarWriter.write(new CalendarDocument(PUBLISH, events));
        assertThat(new BiweeklyReader(document).everything())
                .as("seed %d\n%s", seed, document)
                .containsExactlyElementsOf(expected(events));
        assertThat(complaints(document)).as("seed %d\n%s", seed, document).isEmpty();
        assertThat(CalendarWriter.bytes(new CalendarDocument(PUBLISH, events.reversed())))
                .as("seed %d", seed)
                .isEqualTo(CalendarWriter.bytes(new CalendarDocument(PUBLISH, events)));
    }

    private static CalendarEvent event(Random random, String uid) {
        while (true) {
            LocalDateTime start = start(random);
            var rule = RecurrenceRule.of(rule(random, start));
            if (rule.expand(start, OSLO) instanceof Expansion.Dates(var first, var moved, var dates)) {
                assertThat(moved).isEqualTo(!first.equals(start));
                Duration duration = Duration.ofMinutes(30L * (1 + random.nextInt(20)));
                return new RecurringEvent(
                        uid,
                        OSLO,
                        rule,
                        dates,
                        duration,
                        at("Rådhuset"),
                        new Revision(random.nextInt(3), SENT, null),
                        occurrences(random, dates, duration));
            }
        }
    }

    private static LocalDateTime start(Random random) {
        LocalDate around = AROUND.get(random.nextInt(AROUND.size()));
        return around.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(21) - 10)
                .atTime(LocalTime.of(7 + random.nextInt(14), 15 * random.nextInt(4)));
    }

    private static String rule(Random random, LocalDateTime start) {
        String day = WEEKDAYS.get(random.nextInt(7));
        String kind = switch (random.nextInt(9)) {
            case 0 -> "FREQ=DAILY";
            case 1 -> "FREQ=WEEKLY";
            case 2 -> "FREQ=WEEKLY;BYDAY=" + day + "," + WEEKDAYS.get(random.nextInt(7));
            case 3 -> "FREQ=MONTHLY";
            case 4 -> "FREQ=MONTHLY;BYDAY=" + (1 + random.nextInt(5)) + day;
            case 5 -> "FREQ=MONTHLY;BYDAY=-1" + day;
            case 6 -> "FREQ=MONTHLY;BYMONTHDAY=" + (1 + random.nextInt(31));
            case 7 -> "FREQ=MONTHLY;BYMONTHDAY=-" + (1 + random.nextInt(3));
            default -> "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29";
        };
        String interval =
                random.nextInt(3) == 0 && !kind.contains("YEARLY") ? ";INTERVAL=" + (2 + random.nextInt(3)) : "";
        LocalDateTime last = start.plusDays(10 + random.nextInt(180));
        String end = switch (random.nextInt(4)) {
            case 0 -> ";UNTIL=" + last.toLocalDate().toString().replace("-", "");
            case 1 -> ";UNTIL=" + Until.utc(WallClock.at(last, OSLO));
            default -> ";COUNT=" + (1 + random.nextInt(30));
        };
        return kind + interval + (kind.contains("YEARLY") ? ";COUNT=3" : end);
    }

    /** Some skipped, moved or cancelled; a reader who may have joined late or left early. */
    private static List<Occurrence> occurrences(Random random, List<LocalDateTime> dates, Duration duration) {
        int joined = random.nextInt(3) == 0 ? random.nextInt(dates.size()) : 0;
        int left = random.nextInt(4) == 0 ? random.nextInt(dates.size() + 1) : dates.size();
        var occurrences = new ArrayList<Occurrence>();
        for (LocalDateTime date : dates.subList(Math.min(joined, left), left)) {
            Occurrence one = switch (random.nextInt(10)) {
                case 0 -> null;
                case 1 -> one(date, date.plusHours(random.nextInt(5)), duration, at("Rådhuset"));
                case 2 -> one(date, date.minusDays(3).plusMinutes(15), HOUR, at("Rådhuset"));
                case 3 -> one(date, dates.get(random.nextInt(dates.size())), duration, at("Rådhuset"));
                case 4 -> one(date, date, duration, Calendars.cancelled(at("Rådhuset")));
                case 5 -> one(date, date, duration, at("Deichman, sal; 2"));
                default -> new Occurrence(date, date, duration, at("Rådhuset"), new Revision(0, SENT, null));
            };
            if (one != null) {
                occurrences.add(one);
            }
        }
        return occurrences;
    }

    private static Occurrence one(LocalDateTime date, LocalDateTime start, Duration duration, EventDetails details) {
        return new Occurrence(date, start, duration, details, new Revision(3, SENT, null));
    }

    private static List<Shown> expected(List<CalendarEvent> events) {
        return events.stream()
                .map(RecurringEvent.class::cast)
                .flatMap(event -> event.occurrences().stream()
                        .map(one -> new Shown(
                                event.uid(),
                                WallClock.at(one.start(), OSLO),
                                one.duration(),
                                one.details().summary(),
                                Objects.requireNonNull(one.details().location()),
                                one.details().status().name())))
                .sorted(BiweeklyReader.ORDER)
                .toList();
    }
}
