package no.moteplass.platform.icalendar;

import static no.moteplass.platform.icalendar.Calendars.FIRST;
import static no.moteplass.platform.icalendar.Calendars.HOUR;
import static no.moteplass.platform.icalendar.Calendars.OSLO;
import static no.moteplass.platform.icalendar.Calendars.SENT;
import static no.moteplass.platform.icalendar.Calendars.at;
import static no.moteplass.platform.icalendar.Calendars.cancelled;
import static no.moteplass.platform.icalendar.Calendars.complaints;
import static no.moteplass.platform.icalendar.Calendars.lines;
import static no.moteplass.platform.icalendar.Calendars.moved;
import static no.moteplass.platform.icalendar.Calendars.plain;
import static no.moteplass.platform.icalendar.Calendars.publish;
import static no.moteplass.platform.icalendar.Calendars.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.platform.recurrence.WallClock;

@Execution(ExecutionMode.CONCURRENT)
class RecurringEventTest {

    private static final LocalDateTime FEBRUARY = LocalDateTime.of(2027, 2, 1, 9, 0);
    private static final LocalDateTime MAY = LocalDateTime.of(2027, 5, 1, 9, 0);
    private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8";

    @Test
    void refuses_an_occurrence_that_the_rule_does_not_give_and_two_for_one_date() {
        assertThatThrownBy(() -> series(MONTHLY, FEBRUARY, dates -> List.of(plain(FEBRUARY.plusDays(1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series(MONTHLY, FEBRUARY, dates -> List.of(plain(FEBRUARY), cancelled(FEBRUARY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_any_occurrence_nothing_is_written() {
        assertThat(publish(series(MONTHLY, FEBRUARY, dates -> List.of()))).doesNotContain("VEVENT");
    }

    @Test
    void occurrences_like_the_master_are_in_the_rule_alone() {
        String document = publish(series(MONTHLY, FEBRUARY, RecurringEventTest::all));
        assertThat(lines(document, "BEGIN:VEVENT")).hasSize(1);
        assertThat(lines(document, "EXDATE")).isEmpty();
        assertThat(lines(document, "DTSTART;")).containsExactly("DTSTART;TZID=Europe/Oslo:20270201T090000");
        assertThat(lines(document, "DTEND;")).containsExactly("DTEND;TZID=Europe/Oslo:20270201T100000");
        assertThat(lines(document, "RRULE:FREQ=MONTHLY")).containsExactly("RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6",
                "FREQ=MONTHLY;BYDAY=2TH,-1FR;COUNT=8",
                "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;COUNT=6",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3",
                "FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=4",
                "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU;COUNT=4"
            })
    void no_part_of_a_rule_is_lost(String rule) {
        var event = series(rule, FEBRUARY, RecurringEventTest::all);
        assertThat(new BiweeklyReader(publish(event)).everything())
                .extracting(BiweeklyReader.Shown::start)
                .containsExactlyElementsOf(event.dates().stream()
                        .map(date -> WallClock.at(date, OSLO))
                        .toList());
    }

    @Test
    void a_date_that_is_not_the_reader_s_is_one_exdate_line_in_the_form_of_dtstart() {
        String document = publish(series(MONTHLY, FEBRUARY, dates -> without(all(dates), MAY, FEBRUARY.plusMonths(1))));
        assertThat(lines(document, "EXDATE"))
                .containsExactly("EXDATE;TZID=Europe/Oslo:20270301T090000", "EXDATE;TZID=Europe/Oslo:20270501T090000");
        assertThat(complaints(document)).isEmpty();
    }

    @Test
    void the_first_date_may_be_excluded_and_dtstart_and_count_stay() {
        var event = series(MONTHLY, FEBRUARY, dates -> without(all(dates), FEBRUARY));
        String document = publish(event);
        assertThat(lines(document, "DTSTART;")).containsExactly("DTSTART;TZID=Europe/Oslo:20270201T090000");
        assertThat(document).contains("COUNT=8");
        assertThat(lines(document, "EXDATE")).containsExactly("EXDATE;TZID=Europe/Oslo:20270201T090000");
        assertThat(new BiweeklyReader(document).everything()).hasSize(7);
    }

    @Test
    void all_but_one_may_be_excluded_even_when_that_one_is_moved() {
        var event = series(MONTHLY, FEBRUARY, dates -> List.of(moved(MAY, MAY.plusDays(2))));
        String document = publish(event);
        assertThat(lines(document, "EXDATE")).hasSize(7).noneMatch(line -> line.contains("20270501"));
        assertThat(lines(document, "RECURRENCE-ID")).containsExactly("RECURRENCE-ID;TZID=Europe/Oslo:20270501T090000");
        assertThat(new BiweeklyReader(document).everything())
                .singleElement()
                .satisfies(shown -> assertThat(shown.start()).isEqualTo(WallClock.at(MAY.plusDays(2), OSLO)));
        assertThat(complaints(document)).isEmpty();
    }

    @Test
    void all_may_be_cancelled_and_every_one_is_still_seen() {
        var event = series(
                MONTHLY,
                FEBRUARY,
                dates -> dates.stream().map(Calendars::cancelled).toList());
        String document = publish(event);
        assertThat(lines(document, "EXDATE")).isEmpty();
        assertThat(lines(document, "STATUS:CANCELLED")).hasSize(8);
        assertThat(lines(document, "TRANSP:TRANSPARENT")).hasSize(8);
        assertThat(new BiweeklyReader(document).everything())
                .hasSize(8)
                .allMatch(shown -> shown.status().equals("CANCELLED"));
    }

    @Test
    void an_occurrence_is_written_by_itself_when_anything_it_shows_differs() {
        var date = FEBRUARY;
        assertThat(overrides(plain(date))).isEmpty();
        assertThat(overrides(moved(date, date.plusHours(1)))).hasSize(1);
        assertThat(overrides(cancelled(date))).hasSize(1);
        assertThat(overrides(new Occurrence(date, date, Duration.ofMinutes(90), at("Rådhuset"), FIRST)))
                .hasSize(1);
        assertThat(overrides(new Occurrence(date, date, HOUR, at("Deichman"), FIRST)))
                .hasSize(1);
    }

    @Test
    void an_occurrence_that_was_moved_back_keeps_its_higher_sequence() {
        var back = new Occurrence(FEBRUARY, FEBRUARY, HOUR, at("Rådhuset"), new Revision(2, SENT, null));
        assertThat(overrides(back)).containsExactly(back);
        var later = new Occurrence(FEBRUARY, FEBRUARY, HOUR, at("Rådhuset"), new Revision(0, SENT, null));
        assertThat(overrides(later)).isEmpty();
    }

    @Test
    void no_date_is_both_excluded_and_overridden() {
        var event = series(
                MONTHLY,
                FEBRUARY,
                dates -> without(
                        List.of(moved(FEBRUARY, MAY), cancelled(MAY), plain(FEBRUARY.plusMonths(1))),
                        LocalDateTime.MIN));
        assertThat(event.excluded())
                .doesNotContainAnyElementsOf(
                        event.overrides().stream().map(Occurrence::recurrenceId).toList());
        assertThat(event.excluded()).hasSize(5);
        assertThat(event.overrides()).hasSize(2);
    }

    @Test
    void the_order_in_which_occurrences_and_events_come_makes_no_difference() {
        var single = new SingleEvent("a@example.org", OSLO, MAY, HOUR, at("Deichman"), FIRST);
        var forth = series(MONTHLY, FEBRUARY, dates -> all(dates));
        var back = series(MONTHLY, FEBRUARY, dates -> all(dates).reversed());
        assertThat(publish(single, forth)).isEqualTo(publish(back, single)).startsWith("BEGIN:VCALENDAR\r\n");
    }

    private static List<Occurrence> overrides(Occurrence one) {
        return series(MONTHLY, FEBRUARY, dates -> List.of(one)).overrides();
    }

    private static List<Occurrence> all(List<LocalDateTime> dates) {
        return dates.stream().map(Calendars::plain).toList();
    }

    private static List<Occurrence> without(List<Occurrence> occurrences, LocalDateTime... dates) {
        var kept = new ArrayList<>(occurrences);
        kept.removeIf(one -> List.of(dates).contains(one.recurrenceId()));
        return kept;
    }
}
