package no.moteplass.notifications.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.platform.time.Oslo;

/** N4: one block of quiet, found by looking at every quarter of an hour. */
class QuietHoursTest {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Oslo.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12T23:00, 2027-01-12T20:00, 2027-01-13T07:00",
        "2027-01-12T20:00, 2027-01-12T20:00, 2027-01-13T07:00",
        "2027-01-08T20:00, 2027-01-08T20:00, 2027-01-11T07:00",
        "2027-01-10T12:00, 2027-01-08T20:00, 2027-01-11T07:00",
        "2027-03-28T02:00, 2027-03-26T20:00, 2027-03-29T07:00",
        "2027-10-31T02:30, 2027-10-29T20:00, 2027-11-01T07:00"
    })
    void usually_evenings_and_nights_are_quiet_and_a_whole_weekend_is_one_block(String moment, String from, String to) {
        assertThat(QuietHours.usual().around(at(moment))).contains(new QuietHours.Block(at(from), at(to)));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-12T07:00", "2027-01-12T19:59", "2027-01-08T19:59", "2027-01-11T07:00"})
    void usually_days_are_not(String moment) {
        assertThat(QuietHours.usual().around(at(moment))).isEmpty();
    }

    @Test
    void hours_without_a_length_are_none() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_block_is_what_looking_at_each_quarter_of_an_hour_finds() {
        var random = new Random(20270104L);
        for (var i = 0; i < 300; i++) {
            var from = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            var to = from.plusMinutes(15L * (1 + random.nextInt(95)));
            var hours = new QuietHours(from, to, random.nextBoolean());
            var moment = at("2027-06-07T00:00").plus(STEP.multipliedBy(random.nextInt(14 * 96)));
            var block = hours.around(moment);
            assertThat(block.isPresent()).as("%s at %s", hours, moment).isEqualTo(isQuiet(hours, moment));
            block.ifPresent(found -> assertThat(found)
                    .as("%s around %s", hours, moment)
                    .isEqualTo(new QuietHours.Block(first(hours, moment), end(hours, moment))));
        }
    }

    private static boolean isQuiet(QuietHours hours, Instant moment) {
        var local = moment.atZone(Oslo.ZONE).toLocalDateTime();
        var time = local.toLocalTime();
        var byTheHour = hours.from().isBefore(hours.to())
                ? !time.isBefore(hours.from()) && time.isBefore(hours.to())
                : !time.isBefore(hours.from()) || time.isBefore(hours.to());
        return byTheHour || (hours.weekends() && WEEKEND.contains(local.getDayOfWeek()));
    }

    private static Instant first(QuietHours hours, Instant moment) {
        var at = moment;
        while (isQuiet(hours, at.minus(STEP))) {
            at = at.minus(STEP);
        }
        return at;
    }

    private static Instant end(QuietHours hours, Instant moment) {
        var at = moment;
        while (isQuiet(hours, at)) {
            at = at.plus(STEP);
        }
        return at;
    }
}
