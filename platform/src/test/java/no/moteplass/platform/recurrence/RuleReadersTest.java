package no.moteplass.platform.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import biweekly.io.text.ICalReader;
import net.fortuna.ical4j.model.Recur;
import no.moteplass.platform.recurrence.RecurrenceRule.Expansion;
import no.moteplass.platform.recurrence.RecurrenceRule.Reading;

/**
 * Every rule that is taken is read alike: by the library that the product uses, by two other calendar libraries, and by
 * what RFC 5545 says, looked at day by day.
 */
@Execution(ExecutionMode.CONCURRENT)
class RuleReadersTest {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> ZONES =
            List.of("Europe/Oslo", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Atlantic/Reykjavik");
    private static final List<LocalDate> AROUND = List.of(
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 10, 31),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2027, 1, 31));

    static LongStream seeds() {
        return LongStream.range(1, 401);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_the_dates_that_every_reader_gives(long seed) {
        var random = new Random(seed * 6_007);
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var asked = start(random);
        var text = rule(random, asked);

        var read = RecurrenceRule.read(text);

        assertThat(read).as("seed %d: %s", seed, text).isInstanceOf(Reading.Accepted.class);
        var rule = ((Reading.Accepted) read).rule();
        if (!(rule.expand(asked, zone) instanceof Expansion.Dates(var start, var moved, var dates))) {
            assertThat(new DayByDay(text, asked, zone).dates(LocalDate.of(2030, 1, 1)))
                    .as("seed %d: %s from %s gives no date, or too many", seed, text, asked)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            many -> assertThat(many).hasSizeGreaterThan(3));
            return;
        }
        var what = "seed %d: %s from %s (asked %s) in %s".formatted(seed, text, start, asked, zone);
        assertThat(moved).as(what).isEqualTo(!start.equals(asked));
        assertThat(dates)
                .as("%s, day by day", what)
                .isEqualTo(new DayByDay(text, start, zone)
                        .dates(dates.getLast().toLocalDate().plusYears(5)));
        if (!text.startsWith(
                "FREQ=WEEKLY;BYMONTH")) { // ical4j leaves out the last days of a month whose week ends in the next.
            assertThat(dates).as("%s, ical4j", what).isEqualTo(ical4j(rule.toRRuleValue(zone), start, dates.getLast()));
        }
        assertThat(instants(dates, zone))
                .as("%s, biweekly", what)
                .isEqualTo(biweekly(rule.toRRuleValue(zone), start, zone, dates.size()));
    }

    @Test
    void gives_the_dates_that_python_gives_where_it_is_installed() {
        assumeTrue(OtherReaders.pythonIsThere(), "python3 with dateutil is not installed");
        agree(OtherReaders::python);
    }

    @Test
    void gives_the_dates_that_ical_js_gives_where_it_is_installed() {
        assumeTrue(OtherReaders.icalJsIsThere(), "node with ical.js is not installed");
        agree(OtherReaders::icalJs);
    }

    /** All cases at once, as other programs are slow to start. They are asked in local time, so without UNTIL. */
    private static void agree(UnaryOperator<List<String>> reader) {
        var asked = new ArrayList<String>();
        var expected = new ArrayList<String>();
        seeds().forEach(seed -> {
            var random = new Random(seed * 6_007);
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var start = start(random);
            var rule = RecurrenceRule.of(rule(random, start));
            if (rule.expand(start, zone) instanceof Expansion.Dates dates) {
                asked.add("{\"rule\": \"%s\", \"start\": \"%s\", \"last\": \"%s\", \"enough\": %d}"
                        .formatted(
                                withoutUntil(rule.toRRuleValue(zone)),
                                dates.start(),
                                dates.dates().getLast(),
                                dates.dates().size()));
                expected.add(dates.dates().stream().map(LocalDateTime::toString).collect(Collectors.joining(",")));
            }
        });
        var answers = reader.apply(asked);
        assertThat(answers).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            assertThat(answers.get(i)).as(asked.get(i)).isEqualTo(expected.get(i));
        }
    }

    private static String withoutUntil(String rule) {
        return Arrays.stream(rule.split(";"))
                .filter(part -> !part.startsWith("UNTIL="))
                .collect(Collectors.joining(";"));
    }

    private static LocalDateTime start(Random random) {
        return AROUND.get(random.nextInt(AROUND.size()))
                .plusDays(random.nextInt(9) - 4)
                .atTime(LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)));
    }

    private static List<Long> instants(List<LocalDateTime> dates, ZoneId zone) {
        return dates.stream()
                .map(date -> WallClock.at(date, zone).getEpochSecond())
                .toList();
    }

    private static List<LocalDateTime> ical4j(String rule, LocalDateTime start, LocalDateTime last) {
        // Asked in local time, so without UNTIL, which is an instant: the last date stands for it.
        return new TreeSet<>(new Recur<LocalDateTime>(withoutUntil(rule)).getDates(start, start, last.plusSeconds(1)))
                .stream().toList();
    }

    private static List<Long> biweekly(String rule, LocalDateTime start, ZoneId zone, int enough) {
        var found = new ArrayList<Long>();
        try (var reader = new ICalReader("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:x\r\n"
                + "DTSTART:20270101T000000Z\r\nRRULE:" + rule + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")) {
            var property = reader.readNext().getEvents().getFirst().getRecurrenceRule();
            var dates = property.getDateIterator(Date.from(WallClock.at(start, zone)), TimeZone.getTimeZone(zone));
            while (dates.hasNext() && found.size() <= enough) {
                found.add(dates.next().toInstant().getEpochSecond());
            }
            return found;
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String rule(Random random, LocalDateTime start) {
        var kind = switch (random.nextInt(14)) {
            case 0 -> "FREQ=DAILY";
            case 1 -> "FREQ=DAILY;BYDAY=" + weekdays(random);
            case 2 -> "FREQ=WEEKLY";
            case 3 -> "FREQ=WEEKLY;BYDAY=" + weekdays(random);
            case 4 -> "FREQ=WEEKLY;BYMONTH=" + months(random) + ";BYDAY=" + weekdays(random);
            case 5 -> "FREQ=MONTHLY";
            case 6 -> "FREQ=MONTHLY;BYDAY=" + numbered(random);
            case 7 -> "FREQ=MONTHLY;BYDAY=" + weekdays(random) + ";BYSETPOS=" + (1 + random.nextInt(4));
            case 8 -> "FREQ=MONTHLY;BYDAY=" + weekdays(random) + ";BYSETPOS=-" + (1 + random.nextInt(3));
            case 9 -> "FREQ=MONTHLY;BYMONTHDAY=" + (1 + random.nextInt(31)) + ",-" + (1 + random.nextInt(3));
            case 10 -> "FREQ=MONTHLY;BYMONTHDAY=13,14,15;BYDAY=" + weekdays(random);
            case 11 -> "FREQ=YEARLY;BYMONTH=" + months(random) + ";BYMONTHDAY=" + (1 + random.nextInt(28));
            case 12 -> "FREQ=YEARLY;BYMONTH=" + months(random) + ";BYDAY=" + numbered(random);
            default -> "FREQ=YEARLY";
        };
        var mayLeaveOut = !kind.startsWith("FREQ=DAILY;BYDAY");
        var interval = mayLeaveOut && random.nextInt(3) == 0 ? ";INTERVAL=" + (2 + random.nextInt(3)) : "";
        var last = start.plusDays(10 + random.nextInt(400))
                .atOffset(ZoneOffset.UTC)
                .toInstant();
        return kind
                + interval
                + (random.nextInt(3) == 0 ? ";UNTIL=" + Until.utc(last) : ";COUNT=" + (1 + random.nextInt(20)));
    }

    private static String weekdays(Random random) {
        var some = new TreeSet<Integer>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            some.add(random.nextInt(7));
        }
        return some.stream().map(WEEKDAYS::get).collect(Collectors.joining(","));
    }

    private static String numbered(Random random) {
        var number = random.nextBoolean() ? 1 + random.nextInt(5) : -1 - random.nextInt(2);
        return number + WEEKDAYS.get(random.nextInt(7));
    }

    private static String months(Random random) {
        var some = new TreeSet<>(List.of(1 + random.nextInt(12), 1 + random.nextInt(12)));
        return some.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
