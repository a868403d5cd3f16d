package no.moteplass.sessions.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.recurrence.PartOfDay;
import no.moteplass.platform.recurrence.Rhythm;
import no.moteplass.sessions.schedule.Schedule.Exactly;
import no.moteplass.sessions.schedule.Schedule.NoPlan;
import no.moteplass.sessions.schedule.Schedule.Roughly;

/** What is usual among the sessions of a group. */
class ScheduleTest {

    private static final String MONTHLY = "FREQ=MONTHLY;BYDAY=2TU;COUNT=6";
    private static final Roughly TUESDAYS = new Roughly(
            DayOfWeek.TUESDAY, PartOfDay.AM, Duration.ofMinutes(60), new Rhythm(1, Rhythm.Measure.MONTH), "Sentrum");

    private static PlannedMeeting at(String start) {
        return new PlannedMeeting(
                LocalDateTime.parse(start), Duration.ofMinutes(60), MONTHLY, "Rådhuset, møterom 3", "Sentrum", null);
    }

    private static PlannedMeeting alone(String start, @Nullable String place, @Nullable String link) {
        return new PlannedMeeting(LocalDateTime.parse(start), Duration.ofMinutes(90), null, place, null, link);
    }

    @Test
    void nothing_ahead_is_no_plan() {
        assertThat(Schedule.exactly(List.of())).isEqualTo(new NoPlan());
        assertThat(Schedule.roughly(List.of())).isEqualTo(new NoPlan());
    }

    @Test
    void one_that_is_moved_leaves_the_rest_as_usual_and_is_next_all_the_same() {
        var planned =
                List.of(alone("2027-01-13T14:00", "Deichman", null), at("2027-02-09T08:30"), at("2027-03-09T08:30"));
        assertThat(Schedule.exactly(planned))
                .isEqualTo(new Exactly(
                        TUESDAYS, LocalTime.of(8, 30), "Rådhuset, møterom 3", false, LocalDate.of(2027, 1, 13)));
    }

    @Test
    void what_is_said_roughly_is_the_same_whatever_the_hour_within_a_part_of_the_day() {
        var hours = Stream.of("00:00", "07:15", "08:30", "10:59")
                .map(hour -> Schedule.roughly(List.of(at("2027-02-09T" + hour), at("2027-03-09T" + hour))));
        assertThat(hours).containsOnly(TUESDAYS);
    }

    @Test
    void dates_without_a_pattern_say_what_they_have_in_common() {
        var planned = List.of(
                alone("2027-01-13T14:00", null, "https://example.org/1"),
                alone("2027-02-16T15:00", null, "https://example.org/2"));
        assertThat(Schedule.exactly(planned))
                .isEqualTo(new Exactly(
                        new Roughly(null, PartOfDay.PM, Duration.ofMinutes(90), null, null),
                        null,
                        null,
                        true,
                        LocalDate.of(2027, 1, 13)));
    }

    @Test
    void neither_room_nor_link_is_not_online() {
        assertThat(Schedule.exactly(List.of(alone("2027-01-13T14:00", null, null))))
                .isInstanceOfSatisfying(
                        Exactly.class, each -> assertThat(each.online()).isFalse());
    }
}
