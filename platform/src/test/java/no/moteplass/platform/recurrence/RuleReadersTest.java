package no.moteplass.platform.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

    static LongStream seeds() {
        return LongStream.range(1, 401);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_the_dates_that_every_reader_gives(long seed) {
        var random = new Random(seed * 6_007);
        var zone = RandomRules.zone(random);
        var asked = RandomRules.start(random);
        var text = RandomRules.rule(random, asked);

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
        agree(cases -> OtherReaders.python("expand", cases));
    }

    @Test
    void gives_the_dates_that_ical_js_gives_where_it_is_installed() {
        assumeTrue(OtherReaders.icalJsIsThere(), "node with ical.js is not installed");
        agree(cases -> OtherReaders.icalJs("expand", cases));
    }

    /** All cases at once, as other programs are slow to start. They are asked in local time, so without UNTIL. */
    private static void agree(UnaryOperator<List<String>> reader) {
        var asked = new ArrayList<String>();
        var expected = new ArrayList<String>();
        seeds().forEach(seed -> {
            var random = new Random(seed * 6_007);
            var zone = RandomRules.zone(random);
            var start = RandomRules.start(random);
            var rule = RecurrenceRule.of(RandomRules.rule(random, start));
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
}
