package no.moteplass.platform.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.platform.recurrence.RecurrenceRule.Expansion;
import no.moteplass.platform.recurrence.RecurrenceRule.Reading;

@Execution(ExecutionMode.CONCURRENT)
class RecurrenceRuleTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2027, 1, 1, 9, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | NOT_A_RULE",
                "every week                             | NOT_A_RULE",
                "RRULE:FREQ=WEEKLY;COUNT=2              | NOT_A_RULE",
                "FREQ=FORTNIGHTLY;COUNT=2               | NOT_A_RULE",
                "COUNT=2                                | NOT_A_RULE",
                "FREQ=WEEKLY;COUNT=0                    | NOT_A_RULE",
                "FREQ=WEEKLY;COUNT=-1                   | NOT_A_RULE",
                "FREQ=WEEKLY;COUNT=99999999999          | NOT_A_RULE",
                "FREQ=WEEKLY;COUNT=2;COUNT=3            | NOT_A_RULE",
                "FREQ=WEEKLY;INTERVAL=0;COUNT=2         | NOT_A_RULE",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20270301     | NOT_A_RULE",
                "FREQ=WEEKLY;UNTIL=20271399             | NOT_A_RULE",
                "FREQ=WEEKLY;UNTIL=20270230             | NOT_A_RULE",
                "FREQ=WEEKLY;UNTIL=20270301T250000      | NOT_A_RULE",
                "FREQ=WEEKLY;UNTIL=20270301T090000+0100 | NOT_A_RULE",
                "FREQ=WEEKLY;UNTIL=20270301;UNTIL=2027  | NOT_A_RULE",
                "FREQ=WEEKLY;UNTIL=                     | NOT_A_RULE",
                "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2     | NOT_A_RULE",
                "FREQ=WEEKLY;BYDAY=2MO;COUNT=2          | NOT_A_RULE",
                "FREQ=WEEKLY;COUNT=2;X-EVIL=1           | NOT_A_RULE",
                "FREQ=MONTHLY;COUNT=2;SKIP=FORWARD      | NOT_A_RULE",
                "FREQ=MONTHLY;COUNT=2;RSCALE=GREGORIAN  | NOT_A_RULE",
                "FREQ=SECONDLY;COUNT=2                  | TOO_FINE",
                "FREQ=MINUTELY;COUNT=2                  | TOO_FINE",
                "FREQ=HOURLY;COUNT=2                    | TOO_FINE",
                "FREQ=DAILY;BYHOUR=9,14;COUNT=2         | TOO_FINE",
                "FREQ=YEARLY;BYSECOND=1;COUNT=2         | TOO_FINE",
                "FREQ=YEARLY;BYWEEKNO=20;COUNT=2        | WEEK_NUMBERS",
                "FREQ=YEARLY;BYYEARDAY=100;COUNT=2      | DAYS_OF_YEAR",
                "FREQ=DAILY;BYYEARDAY=1;COUNT=2         | NOT_A_RULE",
                "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2 | POSITIONS",
                "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2 | POSITIONS",
                "FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYSETPOS=1;COUNT=2 | POSITIONS",
                "FREQ=YEARLY;BYDAY=20MO;COUNT=2         | NUMBERED_WEEKDAYS",
                "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO;COUNT=2 | NUMBERED_WEEKDAYS",
                "FREQ=DAILY;BYMONTHDAY=1;COUNT=2        | DAYS_OF_MONTH",
                "FREQ=YEARLY;BYMONTHDAY=1;COUNT=2       | DAYS_OF_MONTH",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO;COUNT=2 | INTERVAL_WITH_WEEKDAYS",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4 | WEEK_START",
                "FREQ=WEEKLY                            | ENDLESS",
                "FREQ=WEEKLY;BYDAY=MO                   | ENDLESS",
                "FREQ=DAILY;COUNT=201                   | TOO_MANY",
                "FREQ=DAILY;INTERVAL=2147483647;COUNT=3 | TOO_FAR"
            })
    void refuses_a_rule_and_says_why(String text, RuleRefusal reason) {
        assertThat(RecurrenceRule.read(text)).isEqualTo(new Reading.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=SU,MO;WKST=SU;COUNT=4",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=4",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=4",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1;COUNT=4",
                "FREQ=YEARLY;BYMONTH=5,11;BYDAY=-1TH;COUNT=4"
            })
    void takes_what_every_program_reads_alike(String text) {
        assertThat(RecurrenceRule.read(text)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void what_was_taken_before_the_language_was_narrowed_can_still_be_read() {
        assertThat(RecurrenceRule.of("FREQ=YEARLY;BYYEARDAY=100;COUNT=2").expand(NEW_YEAR, OSLO))
                .isInstanceOf(Expansion.Dates.class);
    }

    @Test
    void refuses_a_line_break_and_a_very_long_text() {
        assertThat(RecurrenceRule.read("FREQ=WEEKLY;COUNT=2\r\nATTENDEE:x"))
                .isEqualTo(new Reading.Refused(RuleRefusal.NOT_A_RULE));
        assertThat(RecurrenceRule.read("FREQ=YEARLY;COUNT=2;BYYEARDAY=" + "1,".repeat(400) + "1"))
                .isEqualTo(new Reading.Refused(RuleRefusal.NOT_A_RULE));
        assertThatThrownBy(() -> RecurrenceRule.of("FREQ=DAILY")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;UNTIL=20270720                       | TOO_MANY",
                "FREQ=DAILY;UNTIL=20261231                       | NO_DATES",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2     | NO_DATES",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20900101 | NO_DATES",
                "FREQ=YEARLY;COUNT=200                           | TOO_FAR",
                "FREQ=YEARLY;INTERVAL=1000;COUNT=2               | TOO_FAR"
            })
    void refuses_dates_that_are_too_many_too_far_or_none(String text, RuleRefusal reason) {
        assertThat(RecurrenceRule.of(text).expand(NEW_YEAR, OSLO)).isEqualTo(new Expansion.Refused(reason));
    }

    @Test
    void nine_o_clock_stays_nine_o_clock_across_both_changes_of_the_clocks() {
        var dates = dates("FREQ=MONTHLY;BYDAY=-1MO;COUNT=12", LocalDateTime.of(2027, 1, 25, 9, 0));
        assertThat(dates).hasSize(12).allMatch(date -> date.getHour() == 9 && date.getMinute() == 0);
        assertThat(WallClock.at(dates.get(1), OSLO)).isEqualTo("2027-02-22T08:00:00Z");
        assertThat(WallClock.at(dates.get(2), OSLO)).isEqualTo("2027-03-29T07:00:00Z");
        assertThat(WallClock.at(dates.get(9), OSLO)).isEqualTo("2027-10-25T07:00:00Z");
        assertThat(WallClock.at(dates.get(10), OSLO)).isEqualTo("2027-11-29T08:00:00Z");
    }

    @Test
    void a_time_that_is_leapt_over_is_later_and_one_that_comes_twice_is_the_first() {
        assertThat(dates("FREQ=DAILY;COUNT=3", LocalDateTime.of(2027, 3, 27, 2, 30)))
                .extracting(date -> WallClock.at(date, OSLO))
                .containsExactly(
                        Instant.parse("2027-03-27T01:30:00Z"),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-03-29T00:30:00Z"));
        assertThat(dates("FREQ=DAILY;COUNT=3", LocalDateTime.of(2027, 10, 30, 2, 30)))
                .extracting(date -> WallClock.at(date, OSLO))
                .containsExactly(
                        Instant.parse("2027-10-30T00:30:00Z"),
                        Instant.parse("2027-10-31T00:30:00Z"),
                        Instant.parse("2027-11-01T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;INTERVAL=2;COUNT=3           | 2026-12-24 | 2026-12-24,2027-01-07,2027-01-21",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3       | 2027-01-31 | 2027-01-31,2027-03-31,2027-05-31",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3       | 2028-01-31 | 2028-01-31,2028-02-29,2028-03-31",
                "FREQ=YEARLY;COUNT=2                      | 2028-02-29 | 2028-02-29,2032-02-29",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2 | 2027-01-29 | 2027-01-29,2027-02-26",
                "FREQ=WEEKLY;UNTIL=20270115               | 2027-01-01 | 2027-01-01,2027-01-08,2027-01-15",
                "FREQ=WEEKLY;UNTIL=20270115T090000        | 2027-01-01 | 2027-01-01,2027-01-08,2027-01-15",
                "FREQ=WEEKLY;UNTIL=20270115T085959        | 2027-01-01 | 2027-01-01,2027-01-08",
                "FREQ=WEEKLY;UNTIL=20270115T080000Z       | 2027-01-01 | 2027-01-01,2027-01-08,2027-01-15",
                "FREQ=WEEKLY;UNTIL=20270115T075959Z       | 2027-01-01 | 2027-01-01,2027-01-08",
                "freq=weekly;until=20270108t080000z       | 2027-01-01 | 2027-01-01,2027-01-08"
            })
    void gives_the_dates_of_a_rule(String text, String start, String expected) {
        LocalDateTime at = LocalDateTime.parse(start + "T09:00");
        assertThat(RecurrenceRule.of(text).expand(at, OSLO))
                .isEqualTo(new Expansion.Dates(at, false, at(expected.split(","))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=MO;COUNT=3             | 2027-01-13 | 2027-01-18,2027-01-25,2027-02-01",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=3  | 2027-01-13 | 2027-01-25,2027-02-08,2027-02-22",
                "FREQ=MONTHLY;BYDAY=2TH;COUNT=2           | 2027-01-15 | 2027-02-11,2027-03-11",
                "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5;COUNT=2 | 2027-01-10 | 2027-03-05,2027-05-05",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2  | 2027-01-10 | 2028-02-29,2032-02-29",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2;COUNT=2  | 2027-01-06 | 2027-02-02,2027-03-02"
            })
    void a_start_that_the_rule_does_not_give_is_moved_and_count_counts_from_there(
            String text, String start, String expected) {
        List<LocalDateTime> dates = at(expected.split(","));
        assertThat(RecurrenceRule.of(text).expand(LocalDateTime.parse(start + "T09:00"), OSLO))
                .isEqualTo(new Expansion.Dates(dates.getFirst(), true, dates));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=MO;COUNT=3        | FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "COUNT=3;BYDAY=MO;FREQ=WEEKLY        | FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=3 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=3;WKST=MO",
                "FREQ=WEEKLY;UNTIL=20270115          | FREQ=WEEKLY;UNTIL=20270115T225959Z",
                "FREQ=WEEKLY;UNTIL=20270715          | FREQ=WEEKLY;UNTIL=20270715T215959Z",
                "FREQ=WEEKLY;UNTIL=20270115T090000   | FREQ=WEEKLY;UNTIL=20270115T080000Z",
                "FREQ=WEEKLY;UNTIL=20270115T090000Z  | FREQ=WEEKLY;UNTIL=20270115T090000Z"
            })
    void until_is_written_in_utc_beside_a_start_with_a_zone(String text, String value) {
        assertThat(RecurrenceRule.of(text).toRRuleValue(OSLO)).isEqualTo(value);
        assertThat(RecurrenceRule.of(RecurrenceRule.of(text).text())).isEqualTo(RecurrenceRule.of(text));
    }

    @Test
    void two_hundred_dates_are_allowed() {
        assertThat(dates("FREQ=DAILY;COUNT=200", NEW_YEAR)).hasSize(200);
        assertThat(dates("FREQ=DAILY;UNTIL=20270719", NEW_YEAR)).hasSize(200);
    }

    private static List<LocalDateTime> dates(String rule, LocalDateTime start) {
        return ((Expansion.Dates) RecurrenceRule.of(rule).expand(start, OSLO)).dates();
    }

    private static List<LocalDateTime> at(String... dates) {
        return List.of(dates).stream()
                .map(date -> LocalDateTime.parse(date + "T09:00"))
                .toList();
    }
}
