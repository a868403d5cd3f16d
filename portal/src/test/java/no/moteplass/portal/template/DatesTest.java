package no.moteplass.portal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.language.Language;

class DatesTest {

    private static final OffsetDateTime WINTER = OffsetDateTime.parse("2027-01-12T08:00:00Z");

    @Test
    void times_are_said_on_the_clocks_of_the_city_whatever_their_offset() {
        assertThat(Dates.full(Language.NB, WINTER)).isEqualTo("tirsdag 12. januar 2027 kl. 09.00");
        assertThat(Dates.full(Language.NN, WINTER)).isEqualTo("tysdag 12. januar 2027 kl. 09.00");
        assertThat(Dates.full(Language.EN, WINTER)).isEqualTo("Tuesday 12 January 2027 at 09:00");
        assertThat(Dates.full(Language.NB, OffsetDateTime.parse("2027-07-12T08:00:00Z")))
                .isEqualTo("mandag 12. juli 2027 kl. 10.00");
    }

    @Test
    void a_span_within_a_day_says_the_day_once() {
        assertThat(Dates.span(Language.NB, WINTER, WINTER.plusMinutes(90)))
                .isEqualTo("tirsdag 12. januar 2027 kl. 09.00–10.30");
        assertThat(Dates.span(Language.NB, WINTER, WINTER.plusHours(16)))
                .isEqualTo("tirsdag 12. januar 2027 kl. 09.00 – onsdag 13. januar 2027 kl. 01.00");
    }

    @Test
    void a_deadline_at_midnight_is_the_end_of_its_day() {
        var midnight = OffsetDateTime.parse("2027-03-31T22:00:00Z");

        assertThat(Dates.deadline(Language.NB, midnight)).isEqualTo("onsdag 31. mars 2027 kl. 24.00");
        assertThat(Dates.deadline(Language.EN, midnight)).isEqualTo("Wednesday 31 March 2027 at 24:00");
        assertThat(Dates.deadline(Language.NB, midnight.minusHours(12))).isEqualTo("onsdag 31. mars 2027 kl. 12.00");
        assertThat(Dates.lastDayOf(midnight)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(Dates.dayOf(midnight)).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void what_is_no_date_is_shown_as_it_came() {
        assertThat(Dates.date(Language.NB, "2027-05-17")).isEqualTo("mandag 17. mai 2027");
        assertThat(Dates.date(Language.NB, "snart")).isEqualTo("snart");
    }

    @Test
    void lengths_are_said_in_hours_where_they_are_whole() {
        assertThat(Lengths.said(Language.NB, "PT2H")).isEqualTo("2 timer");
        assertThat(Lengths.said(Language.NB, "PT90M")).isEqualTo("90 minutter");
        assertThat(Lengths.said(Language.NB, "lenge")).isEqualTo("lenge");
    }
}
