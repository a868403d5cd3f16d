package no.moteplass.platform.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of the log as it is written. */
@Execution(ExecutionMode.CONCURRENT)
class SafeLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 <ola.nordmann@example.org> unknown | 550 <(address)> unknown",
                "to=ola+x@sub.example.org, again | to=(address), again",
                "åse.ærlig@bærum.kommune.no | (address)",
                "io.netty.Channel@1f2e3d is closed | io.netty.Channel@1f2e3d is closed",
                "plain, with æøå | plain, with æøå"
            })
    void nobody_is_named(String said, String written) {
        assertThat(SafeText.of(said)).isEqualTo(written);
    }

    @Test
    void nothing_from_outside_begins_a_line() {
        var line = line("asked for %s", "x\r\n2026-11-29 ERROR all is lost\u2028\u001b[31mred\u202e");

        assertThat(line.getFormattedMessage())
                .isEqualTo("asked for x\\r\\n2026-11-29 ERROR all is lost\\u2028\\u001b[31mred\\u202e");
    }

    @Test
    void a_fault_is_told_with_its_trace_and_without_its_words_from_outside() {
        var cause = new IllegalArgumentException("no such mailbox: ola@example.org\n2026-11-29 ERROR all is lost");
        var fault = new IllegalStateException("not sent", cause);
        fault.addSuppressed(new IllegalStateException("kari@example.org"));
        var line = line("delivery");
        line.setThrown(fault);

        new SafeLines().isLoggable(line);

        var trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .doesNotContain("ola@", "kari@", "\n2026")
                .contains(
                        "IllegalStateException: not sent",
                        "no such mailbox: (address)\\n2026",
                        "SafeLinesTest.a_fault");
    }

    @Test
    void a_fault_with_nothing_to_hide_is_left_as_it_is() {
        var fault = new IllegalStateException("not sent", new IllegalArgumentException("why"));
        var line = line("delivery");
        line.setThrown(fault);

        new SafeLines().isLoggable(line);

        assertThat(line.getThrown()).isSameAs(fault);
    }

    private static ExtLogRecord line(String message, Object... parameters) {
        var line =
                new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, SafeLinesTest.class.getName());
        line.setParameters(parameters);
        assertThat(new SafeLines().isLoggable(line)).isTrue();
        return line;
    }
}
