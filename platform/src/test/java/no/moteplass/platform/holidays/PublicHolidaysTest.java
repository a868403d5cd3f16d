package no.moteplass.platform.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class PublicHolidaysTest {

    private final PublicHolidays holidays = PublicHolidays.norwegian();

    /** Easter Sunday decides the eight that move. */
    @ParameterizedTest
    @CsvSource({"2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"})
    void knows_every_public_holiday_of_a_year_and_no_other(LocalDate easter) {
        int year = easter.getYear();
        List<LocalDate> expected = Stream.of(
                        LocalDate.of(year, 1, 1),
                        easter.minusDays(3),
                        easter.minusDays(2),
                        easter,
                        easter.plusDays(1),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 5, 17),
                        easter.plusDays(39),
                        easter.plusDays(49),
                        easter.plusDays(50),
                        LocalDate.of(year, 12, 25),
                        LocalDate.of(year, 12, 26))
                .distinct()
                .sorted()
                .toList();
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> holidays.on(day).isPresent()))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29"})
    void easter_2027_is_at_the_end_of_march(LocalDate day) {
        assertThat(holidays.on(day)).isPresent();
        assertThat(holidays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-31", "2027-12-24", "2027-12-31", "2027-03-24"})
    void the_eves_are_working_days(LocalDate day) {
        assertThat(holidays.on(day)).isEmpty();
        assertThat(holidays.isWorkingDay(day)).isTrue();
    }

    @Test
    void weekends_are_no_working_days() {
        assertThat(holidays.isWorkingDay(LocalDate.of(2027, 3, 20))).isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2027, 3, 21))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, Første nyttårsdag, Første nyttårsdag, New Year's Day",
        "2027-03-25, Skjærtorsdag, Skjærtorsdag, Maundy Thursday",
        "2027-03-28, Første påskedag, Første påskedag, Easter Sunday",
        "2027-05-01, Arbeidernes dag, Arbeidardagen, Labour Day",
        "2027-05-06, Kristi himmelfartsdag, Kristi himmelfartsdag, Ascension Day",
        "2027-12-26, Andre juledag, Andre juledag, Boxing Day"
    })
    void names_a_holiday_in_three_languages(LocalDate day, String nb, String nn, String en) {
        Holiday holiday = holidays.on(day).orElseThrow();
        assertThat(holiday.name("nb")).isEqualTo(nb);
        assertThat(holiday.name("nn")).isEqualTo(nn);
        assertThat(holiday.name("en")).isEqualTo(en);
        assertThat(holiday.name("de")).isEqualTo(nb);
    }

    @Test
    void two_holidays_on_one_day_are_one_with_both_names() {
        Holiday holiday = holidays.on(LocalDate.of(2027, 5, 17)).orElseThrow();
        assertThat(holiday.name("nb")).isEqualTo("Grunnlovsdagen og Andre pinsedag");
        assertThat(holiday.name("en")).isEqualTo("Constitution Day and Whit Monday");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-23, 3, 2027-03-31",
        "2027-03-23, 0, 2027-03-23",
        "2027-03-23, 1, 2027-03-24",
        "2027-03-23, 2, 2027-03-30",
        "2027-05-14, 1, 2027-05-18",
        "2026-12-31, 1, 2027-01-04",
        "2027-03-28, 1, 2027-03-30"
    })
    void counts_working_days_ahead_and_back(LocalDate from, int days, LocalDate to) {
        assertThat(holidays.plusWorkingDays(from, days)).isEqualTo(to);
        if (holidays.isWorkingDay(from)) {
            assertThat(holidays.minusWorkingDays(to, days)).isEqualTo(from);
        }
    }

    @Test
    void a_working_day_before_the_end_of_easter_is_before_easter() {
        assertThat(holidays.minusWorkingDays(LocalDate.of(2027, 3, 30), 1)).isEqualTo("2027-03-24");
        assertThatThrownBy(() -> holidays.plusWorkingDays(LocalDate.of(2027, 3, 30), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_threads_get_the_same_answer() {
        var answers = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> holidays.on(LocalDate.of(2031 + i % 4, 1, 1))))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isPresent());
    }
}
