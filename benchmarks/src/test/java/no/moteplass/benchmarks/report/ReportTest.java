package no.moteplass.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.process.Machine;

/** What is met, what is not, and what could not be measured are three things. */
class ReportTest {
    private static final List<Figure> FIGURES = List.of(
            new Figure("a", "met", "5/s", "10/s", 0.5, 0.4, Goal.share(0.5), "0.48–0.51", ""),
            Figure.of("b", "slow & <heavy>", 200, "200 ms", Goal.atMost(150, "ms"), "", "a note"),
            Figure.notMeasured("c", "absent", Goal.share(0.3), "smtp-source is not there"));

    private final Report report = new Report(new Machine("a processor", 2, 1, "a system", "a JDK", "0"), FIGURES);

    @Test
    void the_json_says_which_goals_are_met() throws Exception {
        var rows = new ObjectMapper().readTree(report.json()).path("rows");
        assertThat(rows.path(0).path("met").asBoolean()).isTrue();
        assertThat(rows.path(1).path("met").asBoolean(true)).isFalse();
        assertThat(rows.path(2).path("met").isNull()).isTrue();
        assertThat(rows.path(2).path("ratio").isNull()).isTrue();
        assertThat(rows.path(2).path("note").asText()).contains("smtp-source");
    }

    @Test
    void the_chart_has_a_bar_for_what_was_measured() {
        assertThat(BarChart.of(FIGURES))
                .contains("met", "slow &amp; &lt;heavy&gt;")
                .doesNotContain("absent");
    }

    @Test
    void the_table_shows_notes_below() {
        assertThat(report.table()).contains("**0.50** (0.48–0.51; 0.40)", "| not met |", "- slow & <heavy>: a note");
    }
}
