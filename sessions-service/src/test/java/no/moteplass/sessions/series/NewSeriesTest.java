package no.moteplass.sessions.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.validation.Violation;

/** How a rule becomes dates, and which of them are skipped (S2). */
class NewSeriesTest {

    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    private static NewSeries weekly(String start, String rule, @Nullable Boolean holidays, List<String> weeks) {
        return new NewSeries(
                "Refleksjonsgruppe", start, null, "PT60M", rule, holidays, weeks, null, null, null, null, null, null);
    }

    private static NewSeries replacing(String start, String rule, @Nullable Boolean holidays, List<String> weeks) {
        return new NewSeries(
                "Refleksjonsgruppe", start, null, "PT60M", rule, holidays, weeks, true, null, null, null, null, null);
    }

    private static SeriesPlan plan(NewSeries asked) {
        assertThat(asked.read(NOW)).isInstanceOf(NewSeries.Reading.Sound.class);
        return ((NewSeries.Reading.Sound) asked.read(NOW)).plan();
    }

    private static List<Violation> wrong(NewSeries asked) {
        return asked.read(NOW) instanceof NewSeries.Reading.Unsound(var violations) ? violations : List.of();
    }

    private static List<String> skipped(SeriesPlan plan) {
        return plan.plannedDates().stream()
                .filter(SeriesDate::isSkipped)
                .map(each -> each.start().toLocalDate() + " " + each.skipped())
                .toList();
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var asked = new NewSeries(
                " ",
                "2020-01-01T09:00",
                "Oslo",
                "an hour",
                "FREQ=DAILY",
                true,
                List.of("SUMMER"),
                null,
                "a\nb",
                "S".repeat(61),
                "ftp://example.org",
                "RANDOM",
                "peer");
        assertThat(wrong(asked).stream().map(each -> each.field() + " " + each.code()))
                .containsExactlyInAnyOrder(
                        "title required",
                        "zone zone",
                        "start past",
                        "duration duration",
                        "skipWeeks[0] week",
                        "place controlCharacters",
                        "district size",
                        "link webAddress",
                        "rotation oneOf",
                        "agendaTemplate notYet",
                        "rule rule.ENDLESS");
    }

    @Test
    void refuses_a_series_on_whose_dates_nobody_meets() {
        assertThat(wrong(weekly("2027-07-01T09:00", "FREQ=WEEKLY;COUNT=3", false, List.of("JULY"))))
                .containsExactly(Violation.of("rule", "allSkipped"));
    }

    @Test
    void refuses_a_first_date_at_a_time_that_the_clocks_leap_over() {
        assertThat(wrong(weekly("2027-03-28T02:30", "FREQ=WEEKLY;COUNT=3", false, List.of())))
                .containsExactly(Violation.of("start", "leaptOver"));
        assertThat(wrong(weekly("2027-03-21T02:30", "FREQ=WEEKLY;COUNT=3", false, List.of())))
                .isEmpty();
        assertThat(wrong(weekly("2027-10-31T02:30", "FREQ=WEEKLY;COUNT=3", false, List.of())))
                .isEmpty();
    }

    @Test
    void counts_before_it_skips() {
        var plan = plan(weekly("2027-02-01T09:00", "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8", true, List.of()));
        assertThat(plan.plannedDates()).hasSize(8);
        assertThat(skipped(plan)).containsExactly("2027-05-01 HOLIDAY");
    }

    @Test
    void replaces_what_is_skipped_after_the_last_date_by_moving_the_count() {
        var plan = plan(replacing("2027-02-01T09:00", "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8", true, List.of()));
        assertThat(plan.rule().text()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=1;COUNT=9");
        assertThat(plan.dates().getLast()).isEqualTo(LocalDateTime.parse("2027-10-01T09:00"));
        assertThat(skipped(plan)).containsExactly("2027-05-01 HOLIDAY");
        assertThat(List.of(plan.asked(), plan.met(), plan.replaced())).containsExactly(8, 8, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20270311", "20270311T090000", "20270311T080000Z"})
    void replaces_what_is_skipped_by_moving_the_day_until_which_it_lasts(String until) {
        // Two Thursdays are skipped: one of the three asked for, and the first that would replace it.
        var plan = plan(
                replacing("2027-02-25T09:00", "FREQ=WEEKLY;UNTIL=" + until, true, List.of("2027-W09", "2027-W11")));
        assertThat(plan.rule().text()).isEqualTo("FREQ=WEEKLY;UNTIL=20270401");
        assertThat(skipped(plan)).containsExactly("2027-03-04 2027-W09", "2027-03-18 2027-W11", "2027-03-25 HOLIDAY");
        assertThat(List.of(plan.asked(), plan.met(), plan.replaced())).containsExactly(3, 3, 1);
    }

    @Test
    void replaces_even_every_date() {
        var plan = plan(replacing("2027-07-01T09:00", "FREQ=WEEKLY;COUNT=3", false, List.of("JULY")));
        assertThat(plan.dates()).hasSize(8);
        assertThat(List.of(plan.asked(), plan.met(), plan.replaced())).containsExactly(3, 3, 3);
    }

    @Test
    void replaces_nothing_where_nothing_is_skipped() {
        var plan = plan(replacing("2027-02-01T09:00", "FREQ=WEEKLY;UNTIL=20270301T120000", true, List.of()));
        assertThat(plan.rule().text()).isEqualTo("FREQ=WEEKLY;UNTIL=20270301T120000");
        assertThat(List.of(plan.asked(), plan.met(), plan.replaced())).containsExactly(5, 5, 0);
    }

    @Test
    void refuses_more_dates_than_a_series_may_have_when_some_are_replaced() {
        assertThat(wrong(replacing("2027-01-04T09:00", "FREQ=WEEKLY;COUNT=200", false, List.of("W28"))))
                .containsExactly(Violation.of("rule", "rule.TOO_MANY"));
        assertThat(wrong(replacing("2027-07-01T09:00", "FREQ=YEARLY;COUNT=2", false, List.of("JULY"))))
                .as("whatever date replaces another is skipped itself")
                .containsExactly(Violation.of("rule", "allSkipped"));
    }

    @Test
    void skips_a_named_week_of_one_year_or_of_any() {
        var rule = "FREQ=YEARLY;BYMONTH=7;BYDAY=2MO,3MO;COUNT=6";
        assertThat(skipped(plan(weekly("2027-07-01T09:00", rule, false, List.of("2028-W28")))))
                .containsExactly("2028-07-10 2028-W28");
        assertThat(skipped(plan(weekly("2027-07-01T09:00", rule, false, List.of("W28")))))
                .containsExactly("2027-07-12 W28", "2028-07-10 W28", "2029-07-09 W28");
    }

    @Test
    void moves_a_start_that_the_rule_does_not_give_to_its_first_date() {
        var plan = plan(weekly("2027-02-03T09:00", "FREQ=MONTHLY;BYMONTHDAY=10;COUNT=2", false, List.of()));
        assertThat(plan.moved()).isTrue();
        assertThat(plan.start()).isEqualTo(LocalDateTime.parse("2027-02-10T09:00"));
    }

    @Test
    void meets_at_the_same_time_by_the_wall_on_both_sides_of_the_change_of_the_clocks() {
        var plan = plan(weekly("2027-03-24T09:00", "FREQ=WEEKLY;COUNT=2", false, List.of()));
        assertThat(plan.dates().stream().map(each -> plan.timing(each).startsAt()))
                .containsExactly(Instant.parse("2027-03-24T08:00:00Z"), Instant.parse("2027-03-31T07:00:00Z"));
        assertThat(plan.dates().stream().map(each -> plan.timing(each).duration()))
                .containsOnly(Duration.ofHours(1));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    /** Another reading of S2, day by day: count the days of the week asked for, then look at each. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_the_dates_that_walking_through_the_days_gives(long seed) {
        var random = new Random(seed);
        var first = LocalDate.of(2027, 1, 4).plusDays(random.nextInt(400));
        var count = 1 + random.nextInt(60);
        var week = 1 + random.nextInt(52);
        var july = random.nextBoolean();
        var weeks = new ArrayList<>(List.of("W%02d".formatted(week)));
        if (july) {
            weeks.add("JULY");
        }
        var day = first.getDayOfWeek();
        var asked = weekly(
                first + "T09:00", "FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2) + ";COUNT=" + count, false, weeks);
        var met = new ArrayList<LocalDate>();
        walk(first, day, count).forEach(each -> {
            var inWeek = each.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == week;
            if (!inWeek && !(july && each.getMonth() == Month.JULY)) {
                met.add(each);
            }
        });
        if (met.isEmpty()) {
            assertThat(wrong(asked)).containsExactly(Violation.of("rule", "allSkipped"));
            return;
        }
        assertThat(plan(asked).plannedDates().stream()
                        .filter(each -> Objects.isNull(each.skipped()))
                        .map(each -> each.start().toLocalDate()))
                .as("seed %d", seed)
                .isEqualTo(met);
        replacesAsWalkingOnWould(seed, replacing(asked.start(), asked.rule(), false, weeks), first, week, july, count);
    }

    private static void replacesAsWalkingOnWould(
            long seed, NewSeries asked, LocalDate first, int week, boolean july, int count) {
        var met = new ArrayList<LocalDate>();
        for (var each = walk(first, first.getDayOfWeek(), 1).getFirst(); met.size() < count; each = each.plusWeeks(1)) {
            if (each.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week && !(july && each.getMonth() == Month.JULY)) {
                met.add(each);
            }
        }
        var plan = plan(asked);
        assertThat(plan.plannedDates().stream()
                        .filter(each -> Objects.isNull(each.skipped()))
                        .map(each -> each.start().toLocalDate()))
                .as("seed %d, replaced", seed)
                .isEqualTo(met);
        assertThat(plan.rule().expand(plan.start(), plan.zone()))
                .as("the rule gives exactly these dates")
                .isEqualTo(new RecurrenceRule.Expansion.Dates(plan.start(), false, plan.dates()));
    }

    private static List<LocalDate> walk(LocalDate first, DayOfWeek day, int count) {
        var found = new ArrayList<LocalDate>();
        for (var each = first; found.size() < count; each = each.plusDays(1)) {
            if (each.getDayOfWeek() == day) {
                found.add(each);
            }
        }
        return found;
    }
}
