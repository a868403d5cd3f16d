package no.moteplass.portal.coordination.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEEKLY             | 2027-02-09 | FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=8",
                "FORTNIGHTLY        | 2027-02-10 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=8",
                "EVERY_THIRD_WEEK   | 2027-02-14 | FREQ=WEEKLY;INTERVAL=3;BYDAY=SU;COUNT=8",
                "MONTHLY            | 2027-02-01 | FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO;COUNT=8",
                "MONTHLY            | 2027-02-09 | FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU;COUNT=8",
                "EVERY_SECOND_MONTH | 2027-02-28 | FREQ=MONTHLY;INTERVAL=2;BYDAY=4SU;COUNT=8",
                "EVERY_THIRD_MONTH  | 2027-03-29 | FREQ=MONTHLY;INTERVAL=3;BYDAY=-1MO;COUNT=8"
            })
    void a_rhythm_becomes_a_rule(String rhythm, LocalDate first, String rule) {
        assertThat(Rhythm.named(rhythm).ruleFrom(first, "8")).isEqualTo(rule);
    }

    @Test
    void an_unknown_rhythm_is_once_a_month() {
        assertThat(Rhythm.named("HOURLY")).isEqualTo(Rhythm.MONTHLY);
        assertThat(Rhythm.named(null)).isEqualTo(Rhythm.MONTHLY);
    }

    @Test
    void what_is_proposed_needs_a_date_and_nothing_else() {
        var form = SeriesForm.proposed("Refleksjonsgruppe", 90);
        assertThat(form.wrong()).containsExactly("dato");

        form.date = "2027-02-09";
        assertThat(form.wrong()).isEmpty();
        var series = form.toNewSeries();
        assertThat(series.start()).isEqualTo("2027-02-09T09:00");
        assertThat(series.zone()).isEqualTo("Europe/Oslo");
        assertThat(series.duration()).isEqualTo("PT90M");
        assertThat(series.rotation()).isEqualTo("ROUND_ROBIN");
        assertThat(series.place()).isNull();
        assertThat(series.skipWeeks()).containsExactly("JULY");
    }

    @Test
    void every_fault_is_found_at_once() {
        var form = new SeriesForm();
        form.title = " ";
        form.date = "2027-02-30";
        form.time = "24:30";
        form.minutes = "0";
        form.count = "1000";

        assertThat(form.wrong()).containsExactly("tittel", "dato", "tid", "varighet", "antall");
    }
}
