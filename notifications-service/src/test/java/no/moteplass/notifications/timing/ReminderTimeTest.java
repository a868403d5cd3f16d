package no.moteplass.notifications.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N4, read word by word. */
class ReminderTimeTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Optional<QuietHours> USUAL = Optional.of(QuietHours.usual());

    private static Optional<LocalDateTime> due(String start, String offset, String known) {
        return ReminderTime.of(
                        LocalDateTime.parse(start),
                        OSLO,
                        ReminderOffset.of(offset),
                        USUAL,
                        at(LocalDateTime.parse(known)))
                .map(due -> LocalDateTime.ofInstant(due, OSLO));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(OSLO).toInstant();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2027-01-12T09:00, P1D,  2027-01-01T12:00, 2027-01-11T09:00, the same time the day before",
        "2027-01-12T09:00, PT2H, 2027-01-01T12:00, 2027-01-12T07:00, two hours before nine is seven: not quiet any more",
        "2027-01-12T08:30, PT2H, 2027-01-01T12:00, 2027-01-11T19:30, half past six is quiet: half an hour before it began",
        "2027-01-11T09:00, P1D,  2027-01-01T12:00, 2027-01-08T19:30, Sunday is quiet since Friday evening",
        "2027-01-10T12:00, P1D,  2027-01-01T12:00, 2027-01-08T19:30, a Saturday too",
        "2027-01-09T19:59, P1D,  2027-01-01T12:00, 2027-01-08T19:59, Friday one minute before eight is not quiet",
        "2027-01-09T20:00, P1D,  2027-01-01T12:00, 2027-01-08T19:30, at eight it is",
        "2027-01-13T06:59, P1D,  2027-01-01T12:00, 2027-01-11T19:30, before seven it is quiet",
        "2027-01-13T07:00, P1D,  2027-01-01T12:00, 2027-01-12T07:00, at seven it is over",
        "2027-01-13T21:00, P1D,  2027-01-01T12:00, 2027-01-12T19:30, an evening session",
        "2027-01-11T09:00, P1D,  2027-01-08T19:30, 2027-01-08T19:30, known just when it would go",
        "2027-01-11T09:00, P1D,  2027-01-08T19:31, 2027-01-11T07:00, that is past: at the end of the quiet",
        "2027-01-11T07:00, P1D,  2027-01-08T21:00, , the session does not start later than the quiet ends",
        "2027-01-11T07:01, P1D,  2027-01-08T21:00, 2027-01-11T07:00, a minute later it does",
        "2027-01-12T09:00, P1D,  2027-01-11T09:00, 2027-01-11T09:00, known at the very moment",
        "2027-01-12T09:00, P1D,  2027-01-11T09:01, , its time had passed when it became known",
        "2027-01-11T09:00, P1D,  2027-01-11T07:30, , the end of the quiet had passed too",
        "2027-03-29T10:00, P1D,  2027-01-01T12:00, 2027-03-26T19:30, the clocks change on Sunday",
        "2027-03-28T10:00, PT7H, 2027-01-01T12:00, 2027-03-26T19:30, counted across the lost hour it is half past one: quiet",
        "2027-03-29T09:00, PT2H, 2027-01-01T12:00, 2027-03-29T07:00, the Monday after the lost hour",
        "2027-03-29T08:00, P1D,  2027-03-27T12:00, 2027-03-29T07:00, the block ends by the new time",
        "2027-10-31T20:30, P1D,  2027-10-30T12:00, , a Sunday session does not start later than its weekend ends",
        "2027-11-01T09:00, P1D,  2027-10-30T12:00, 2027-11-01T07:00, the block ends by the old time again",
        "2027-11-01T12:00, PT29H, 2027-01-01T12:00, 2027-10-29T19:30, and begins by the time before",
        "2027-01-26T09:00, P1W,  2027-01-01T12:00, 2027-01-19T09:00, a week before",
        "2027-01-26T09:00, PT30M, 2027-01-01T12:00, 2027-01-26T08:30, half an hour before",
    })
    void leaves_when_it_should(String start, String offset, String known, String expected, String why) {
        assertThat(due(start, offset, known))
                .as(why)
                .isEqualTo(Optional.ofNullable(expected).map(LocalDateTime::parse));
    }

    @Test
    void a_day_before_is_the_same_time_on_the_wall_when_the_clocks_change() {
        for (var day : new String[] {"2027-03-28", "2027-10-31"}) {
            var start = LocalDate.parse(day).atTime(12, 0);
            var due = ReminderTime.of(start, OSLO, ReminderOffset.of("P1D"), Optional.empty(), Instant.EPOCH)
                    .orElseThrow();
            assertThat(LocalDateTime.ofInstant(due, OSLO)).isEqualTo(start.minusDays(1));
            assertThat(Duration.between(due, at(start))).isNotEqualTo(Duration.ofHours(24));
        }
    }

    @Test
    void who_has_no_quiet_hours_is_reminded_at_night() {
        var due = ReminderTime.of(
                LocalDateTime.parse("2027-01-11T06:00"),
                OSLO,
                ReminderOffset.of("P1D"),
                Optional.empty(),
                Instant.EPOCH);
        assertThat(due).contains(at(LocalDateTime.parse("2027-01-10T06:00")));
    }

    @Test
    void without_weekends_only_the_night_is_quiet() {
        var nights = Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), false));
        var sunday = ReminderTime.of(
                LocalDateTime.parse("2027-01-11T09:00"), OSLO, ReminderOffset.of("P1D"), nights, Instant.EPOCH);
        assertThat(sunday).contains(at(LocalDateTime.parse("2027-01-10T09:00")));
        var night = ReminderTime.of(
                LocalDateTime.parse("2027-01-11T05:00"), OSLO, ReminderOffset.of("P1D"), nights, Instant.EPOCH);
        assertThat(night).contains(at(LocalDateTime.parse("2027-01-09T21:30")));
    }

    @Test
    void the_weekend_is_one_block_from_friday_evening_to_monday_morning() {
        var block = QuietHours.usual()
                .around(at(LocalDateTime.parse("2027-01-09T12:00")))
                .orElseThrow();
        assertThat(block.from()).isEqualTo(at(LocalDateTime.parse("2027-01-08T20:00")));
        assertThat(block.to()).isEqualTo(at(LocalDateTime.parse("2027-01-11T07:00")));
    }

    @Test
    void quiet_in_the_middle_of_the_day_joins_the_weekend_only_where_they_touch() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), true);
        assertThat(noon.around(at(LocalDateTime.parse("2027-01-08T13:00"))))
                .contains(new QuietHours.Block(
                        at(LocalDateTime.parse("2027-01-08T12:00")), at(LocalDateTime.parse("2027-01-08T14:00"))));
        assertThat(noon.around(at(LocalDateTime.parse("2027-01-09T13:00"))))
                .contains(new QuietHours.Block(
                        at(LocalDateTime.parse("2027-01-09T00:00")), at(LocalDateTime.parse("2027-01-11T00:00"))));
    }

    /** What holds whatever the times are. */
    @TestFactory
    Stream<DynamicTest> never_in_quiet_hours_never_before_it_is_known_never_after_the_start() {
        return IntStream.range(0, 40)
                .mapToObj(round -> DynamicTest.dynamicTest("seed " + (4711 + round), () -> {
                    var random = new Random(4711 + round);
                    for (var i = 0; i < 200; i++) {
                        check(random);
                    }
                }));
    }

    private static void check(Random random) {
        var start = LocalDateTime.parse("2027-01-01T00:00").plusMinutes(15L * random.nextInt(4 * 24 * 700));
        var from = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        var to = from.plusMinutes(15L * (1 + random.nextInt(60)));
        var quiet = new QuietHours(from, to, random.nextBoolean());
        var offset = ReminderOffset.of(
                random.nextBoolean() ? "P" + (1 + random.nextInt(7)) + "D" : "PT" + (1 + random.nextInt(72)) + "H");
        var known = at(start).minus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
        var startsAt = at(start);
        var plain = ReminderTime.of(start, OSLO, offset, Optional.empty(), Instant.EPOCH)
                .orElseThrow();
        ReminderTime.of(start, OSLO, offset, Optional.of(quiet), known).ifPresent(due -> {
            assertThat(due).isAfterOrEqualTo(known).isBefore(startsAt);
            var around = quiet.around(plain);
            if (around.isEmpty()) {
                assertThat(due).isEqualTo(plain);
            } else {
                assertThat(due)
                        .isIn(
                                around.get().from().minus(Duration.ofMinutes(30)),
                                around.get().to());
                assertThat(quiet.around(around.get().to())).isEmpty();
                assertThat(quiet.around(around.get().from().minusNanos(1))).isEmpty();
                assertThat(plain).isBetween(around.get().from(), around.get().to());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "P0D", "PT0M", "P31D", "P5W", "-P1D", "P1M", "P1Y", "PT", "P", "1D", "P1DT2H", "PT721H", "PT1S", "p1d", "P1.5D"
    })
    void refuses_what_is_no_offset(String text) {
        assertThat(ReminderOffset.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1D", "P30D", "P2W", "PT15M", "PT2H", "PT1H30M", "PT720H"})
    void takes_days_hours_and_minutes(String text) {
        assertThat(ReminderOffset.read(text)).map(ReminderOffset::text).contains(text);
    }
}
