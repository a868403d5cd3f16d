package no.moteplass.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STEP = "00f067aa0ba902b7";

    @Test
    void reads_what_the_specification_shows() {
        assertThat(TraceParent.parse("00-" + TRACE + "-" + STEP + "-01")).contains(new TraceParent(TRACE, STEP, true));
        assertThat(TraceParent.parse("00-" + TRACE + "-" + STEP + "-00")).contains(new TraceParent(TRACE, STEP, false));
    }

    @Test
    void reads_the_four_known_fields_of_a_later_version_and_writes_its_own() {
        var later = TraceParent.parse("cc-" + TRACE + "-" + STEP + "-03-what-comes-next");

        assertThat(later).contains(new TraceParent(TRACE, STEP, true));
        assertThat(later.orElseThrow()).hasToString("00-" + TRACE + "-" + STEP + "-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged line"
            })
    void takes_nothing_that_is_not_valid(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }

    @RepeatedTest(50)
    void what_it_writes_can_be_read_and_the_next_step_stays_in_the_trace() {
        var first = TraceParent.begin();
        var second = first.next();

        assertThat(TraceParent.parse(first.toString())).contains(first);
        assertThat(TraceParent.parse(second.toString())).contains(second);
        assertThat(second.traceId()).isEqualTo(first.traceId());
        assertThat(second.parentId()).isNotEqualTo(first.parentId());
    }
}
