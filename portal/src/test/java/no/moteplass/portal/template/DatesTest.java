package no.moteplass.portal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;

import io.quarkus.qute.RawString;
import no.moteplass.platform.language.Language;

class DatesTest {

    private static final OffsetDateTime WINTER = OffsetDateTime.parse("2027-01-12T08:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2026, 12, 31);

    @Test
    void times_are_said_on_the_clocks_of_the_city_whatever_their_offset() {
        assertThat(Dates.full(Language.NB, TODAY, WINTER)).isEqualTo("tir. 12. jan. kl. 09.00");
        assertThat(Dates.full(Language.NN, TODAY, WINTER)).isEqualTo("tys. 12. jan. kl. 09.00");
        assertThat(Dates.full(Language.EN, TODAY, WINTER)).isEqualTo("Tue 12 Jan at 09:00");
        assertThat(Dates.full(Language.NB, TODAY, OffsetDateTime.parse("2027-07-12T08:00:00Z")))
                .isEqualTo("man. 12. juli kl. 10.00");
    }

    @Test
    void the_year_is_said_only_where_it_is_another_than_now() {
        assertThat(Dates.day(Language.NB, LAST_YEAR, WINTER)).isEqualTo("tir. 12. jan. 2027");
        assertThat(Dates.full(Language.EN, LAST_YEAR, WINTER)).isEqualTo("Tue 12 Jan 2027 at 09:00");
        assertThat(Dates.past(Language.NB, TODAY, WINTER)).isEqualTo("12. jan.");
        assertThat(Dates.past(Language.NB, LAST_YEAR, WINTER)).isEqualTo("12. jan. 2027");
        assertThat(Dates.month(Language.NB, TODAY, WINTER)).isEqualTo("Januar");
        assertThat(Dates.month(Language.NN, LAST_YEAR, WINTER)).isEqualTo("Januar 2027");
    }

    @Test
    void a_day_is_said_shorter_under_its_month_and_longer_on_a_card() {
        assertThat(Dates.inMonth(Language.NB, WINTER)).isEqualTo("tir. 12.");
        assertThat(Dates.inMonth(Language.EN, WINTER)).isEqualTo("Tue 12");
        assertThat(Dates.weekday(Language.NN, WINTER)).isEqualTo("Tysdag");
        assertThat(Dates.clocks(Language.NB, TODAY, WINTER, WINTER.plusMinutes(90)))
                .isEqualTo("09.00–10.30");
    }

    @Test
    void a_span_within_a_day_says_the_day_once() {
        assertThat(Dates.span(Language.NB, TODAY, WINTER, WINTER.plusMinutes(90)))
                .isEqualTo("tir. 12. jan. kl. 09.00–10.30");
        assertThat(Dates.span(Language.NB, TODAY, WINTER, WINTER.plusHours(16)))
                .isEqualTo("tir. 12. jan. kl. 09.00 – ons. 13. jan. kl. 01.00");
    }

    @Test
    void a_deadline_at_midnight_is_the_end_of_its_day() {
        var midnight = OffsetDateTime.parse("2027-03-31T22:00:00Z");

        assertThat(Dates.deadline(Language.NB, TODAY, midnight)).isEqualTo("ons. 31. mars kl. 24.00");
        assertThat(Dates.deadline(Language.EN, TODAY, midnight)).isEqualTo("Wed 31 Mar at 24:00");
        assertThat(Dates.deadline(Language.NB, TODAY, midnight.minusHours(12))).isEqualTo("ons. 31. mars kl. 12.00");
        assertThat(Dates.lastDayOf(midnight)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(Dates.dayOf(midnight)).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void what_is_no_date_is_shown_as_it_came() {
        assertThat(Dates.date(Language.NB, TODAY, "2027-05-17")).isEqualTo("man. 17. mai");
        assertThat(Dates.date(Language.NB, TODAY, "snart")).isEqualTo("snart");
    }

    @Test
    void a_text_with_a_time_in_it_stays_text_all_the_same() {
        assertThat(Markup.text(Language.NB, "offer.until", new RawString("<time>tir.</time>"))
                        .getValue())
                .isEqualTo("Svarfrist: <time>tir.</time>");
        assertThat(Markup.text(Language.NB, "offer.until", "<b>nå</b>").getValue())
                .isEqualTo("Svarfrist: &lt;b&gt;nå&lt;/b&gt;");
    }

    @Test
    void lengths_are_said_in_hours_where_they_are_whole() {
        assertThat(Lengths.said(Language.NB, "PT2H")).isEqualTo("2 timer");
        assertThat(Lengths.said(Language.NB, "PT90M")).isEqualTo("90 minutter");
        assertThat(Lengths.said(Language.NB, "lenge")).isEqualTo("lenge");
    }
}
