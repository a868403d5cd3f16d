package no.moteplass.platform.icalendar;

import static no.moteplass.platform.icalendar.Calendars.PUBLISH;
import static no.moteplass.platform.icalendar.Calendars.SENT;
import static no.moteplass.platform.icalendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.platform.icalendar.CalendarReaders.Shown;
import no.moteplass.platform.icalendar.writer.CalendarWriter;
import no.moteplass.platform.recurrence.OtherReaders;
import no.moteplass.platform.recurrence.RandomRules;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.RecurrenceRule.Expansion;
import no.moteplass.platform.recurrence.WallClock;

/**
 * Whatever repeats begins and ends in the same instants for every reader, through the nights in which the clocks change
 * too: whether a program counts an event's hours or moves the hands of its clock.
 */
@Execution(ExecutionMode.CONCURRENT)
class ClockChangeReadersTest {

    private static final long SEEDS = Long.getLong("moteplass.test.seeds", 50);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void begins_and_ends_alike_for_every_library(long seed) {
        var event = event(new Random(seed * 104_729));
        var document = document(event);
        var expected = expected(event);
        var what = "seed %d: %s from %s lasting %s%n%s"
                .formatted(seed, event.rule(), event.start(), event.duration(), document);
        assertThat(CalendarReaders.libRecurCountingHours(document))
                .as("lib-recur, hours, %s", what)
                .isEqualTo(expected);
        assertThat(CalendarReaders.libRecurByTheWall(document))
                .as("lib-recur, wall, %s", what)
                .isEqualTo(expected);
        assertThat(CalendarReaders.biweekly(document)).as("biweekly, %s", what).isEqualTo(expected);
        if (isReadByIcal4j(event)) {
            assertThat(CalendarReaders.ical4j(document)).as("ical4j, %s", what).isEqualTo(expected);
        }
    }

    /**
     * It leaves out the last days of a month whose week ends in the next, and is an hour late on some days long after it
     * met a time that the clocks leap over.
     */
    private static boolean isReadByIcal4j(RecurringEvent event) {
        return !event.rule().text().startsWith("FREQ=WEEKLY;BYMONTH")
                && !event.rule().text().matches("FREQ=WEEKLY;INTERVAL=[0-9]+;BYMONTH.*")
                && event.start().getHour() != 2;
    }

    @Test
    void begins_and_ends_alike_for_python_where_it_is_installed() {
        assumeTrue(OtherReaders.pythonIsThere(), "python3 with dateutil is not installed");
        agree(cases -> OtherReaders.python("shown", cases));
    }

    @Test
    void begins_and_ends_alike_for_ical_js_where_it_is_installed() {
        assumeTrue(OtherReaders.icalJsIsThere(), "node with ical.js is not installed");
        agree(cases -> OtherReaders.icalJs("shown", cases));
    }

    private static void agree(UnaryOperator<List<String>> reader) {
        var events = seeds().mapToObj(seed -> event(new Random(seed * 104_729))).toList();
        var answers =
                reader.apply(events.stream().map(each -> quoted(document(each))).toList());
        assertThat(answers).hasSameSizeAs(events);
        for (var i = 0; i < events.size(); i++) {
            assertThat(answers.get(i))
                    .as("seed %d%n%s", i + 1, document(events.get(i)))
                    .isEqualTo(expected(events.get(i)).stream()
                            .map(each -> each.start().getEpochSecond() + "-"
                                    + each.end().getEpochSecond())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
    }

    private static String quoted(String document) {
        return '"' + document.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r\n", "\\r\\n") + '"';
    }

    private static String document(RecurringEvent event) {
        return CalendarWriter.write(new CalendarDocument(PUBLISH, List.of(event)));
    }

    private static List<Shown> expected(RecurringEvent event) {
        return event.occurrences().stream()
                .map(one -> {
                    Instant start = WallClock.at(one.start(), event.zone());
                    return new Shown(start, start.plus(one.duration()));
                })
                .sorted(Shown.ORDER)
                .toList();
    }

    private static RecurringEvent event(Random random) {
        while (true) {
            var zone = RandomRules.zone(random);
            var start = start(random, zone);
            var rule = RecurrenceRule.of(RandomRules.rule(random, start));
            var duration = Duration.ofMinutes(30L * (1 + random.nextInt(30)));
            // A series never begins at a time that does not exist: what it repeats at would be a matter of taste.
            if (rule.expand(start, zone) instanceof Expansion.Dates(var first, var moved, var dates)
                    && WallClock.exists(first, zone)) {
                return new RecurringEvent(
                        "series@example.org",
                        zone,
                        rule,
                        dates,
                        duration,
                        at("Rådhuset"),
                        new Revision(0, SENT, null),
                        occurrences(random, dates, duration));
            }
        }
    }

    /** In the evening or night, a few days from a change of the clocks where there is one. */
    private static LocalDateTime start(Random random, ZoneId zone) {
        var changes = new ArrayList<LocalDateTime>();
        for (var change = zone.getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z"));
                change != null && changes.size() < 2;
                change = zone.getRules().nextTransition(change.getInstant())) {
            changes.add(change.getDateTimeBefore());
        }
        var around = changes.isEmpty()
                ? LocalDateTime.parse("2027-03-28T02:00")
                : changes.get(random.nextInt(changes.size()));
        return around.toLocalDate()
                .minusDays(random.nextInt(9))
                .atTime(LocalTime.of((18 + random.nextInt(12)) % 24, 30 * random.nextInt(2)));
    }

    /** Some skipped, some moved to another hour. */
    private static List<Occurrence> occurrences(Random random, List<LocalDateTime> dates, Duration duration) {
        var occurrences = new ArrayList<Occurrence>();
        for (LocalDateTime date : dates) {
            var start = random.nextInt(6) == 0 ? date.plusHours(1 + random.nextInt(4)) : date;
            if (random.nextInt(8) > 0) {
                occurrences.add(new Occurrence(date, start, duration, at("Rådhuset"), new Revision(0, SENT, null)));
            }
        }
        return occurrences;
    }
}
