package no.moteplass.platform.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a rule repeats, and what its times have in common. */
class RhythmTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | P1D",
                "FREQ=DAILY;INTERVAL=14 | P2W",
                "FREQ=DAILY;BYDAY=TU | P1W",
                "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR |",
                "FREQ=WEEKLY | P1W",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | P2W",
                "FREQ=WEEKLY;BYDAY=TU,TH |",
                "FREQ=MONTHLY | P1M",
                "FREQ=MONTHLY;BYDAY=2TH | P1M",
                "FREQ=MONTHLY;BYDAY=-1FR | P1M",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | P1M",
                "FREQ=MONTHLY;BYMONTHDAY=15 | P1M",
                "FREQ=MONTHLY;BYMONTHDAY=1,15 |",
                "FREQ=MONTHLY;BYDAY=1TU,3TU |",
                "FREQ=MONTHLY;BYDAY=TU | P1W",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU | P3M",
                "FREQ=MONTHLY;INTERVAL=12;BYDAY=1TU | P1Y",
                "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1TU | P3M",
                "FREQ=MONTHLY;BYMONTH=1,2;BYDAY=1TU |",
                "FREQ=YEARLY | P1Y",
                "FREQ=YEARLY;INTERVAL=2 | P2Y",
                "FREQ=YEARLY;BYMONTH=4,10;BYDAY=1TU | P6M",
                "FREQ=YEARLY;BYMONTH=10;BYDAY=1TU | P1Y"
            })
    void a_rule_says_how_often(String rule, String expected) {
        assertThat(RecurrenceRule.of(rule + ";COUNT=4")
                        .rhythm()
                        .map(Rhythm::text)
                        .orElse(null))
                .as(rule)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00,AM",
        "08:30,AM",
        "10:59,AM",
        "11:00,MID",
        "12:59,MID",
        "13:00,PM",
        "16:59,PM",
        "17:00,EVE",
        "23:59,EVE"
    })
    void a_day_has_four_parts(LocalTime start, PartOfDay part) {
        assertThat(PartOfDay.of(start)).isEqualTo(part);
    }

    private static UsualTime.Meeting at(String start, int minutes) {
        return new UsualTime.Meeting(LocalDateTime.parse(start), Duration.ofMinutes(minutes));
    }

    @Test
    void what_most_have_in_common_is_usual() {
        var moved = List.of(
                at("2027-01-12T08:30", 60),
                at("2027-02-09T08:30", 60),
                at("2027-03-10T14:00", 90),
                at("2027-04-13T08:30", 60));
        assertThat(UsualTime.of(moved))
                .isEqualTo(new UsualTime(DayOfWeek.TUESDAY, PartOfDay.AM, LocalTime.of(8, 30), Duration.ofMinutes(60)));
    }

    @Test
    void half_is_not_most() {
        var two = List.of(at("2027-01-12T08:30", 60), at("2027-01-14T09:00", 60));
        assertThat(UsualTime.of(two)).isEqualTo(new UsualTime(null, PartOfDay.AM, null, Duration.ofMinutes(60)));
        assertThat(UsualTime.of(List.of())).isEqualTo(new UsualTime(null, null, null, null));
    }
}
