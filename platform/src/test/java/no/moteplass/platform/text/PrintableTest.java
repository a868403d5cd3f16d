package no.moteplass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class PrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ærlig Åse Ødegård",
                "emoji 🙂, comma; \"quote\"",
                "no\u00a0break",
                "non-Latin: Ελληνικά, עברית"
            })
    void takes_what_can_be_shown(String text) {
        assertThat(Printable.onOneLine(text)).isTrue();
        assertThat(Printable.onSeveralLines(text)).isTrue();
        assertThat(Printable.toOneLine(text)).isEqualTo(text);
        assertThat(Printable.toSeveralLines(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u200e", "\u200f", "\u202a",
                "\u202e", "\u2066", "\u2069", "\ufeff", "\ud83d", "\ude42"
            })
    void takes_nothing_that_hides_turns_or_is_half_a_character(String harmful) {
        assertThat(Printable.onOneLine("a" + harmful + "b")).isFalse();
        assertThat(Printable.onSeveralLines("a" + harmful + "b")).isFalse();
        assertThat(Printable.toOneLine("a" + harmful + "b")).isIn("ab", "a b");
        assertThat(Printable.toSeveralLines("a" + harmful + "b")).isIn("ab", "a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t"})
    void several_lines_may_have_line_ends_and_tabs(String between) {
        assertThat(Printable.onOneLine("a" + between + "b")).isFalse();
        assertThat(Printable.onSeveralLines("a" + between + "b")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"' a  b ',a b", "'a\r\n\tb',a b", "'a\nBcc: b',a Bcc: b"})
    void one_line_is_one_line(String text, String shown) {
        assertThat(Printable.toOneLine(text)).isEqualTo(shown);
    }

    @Test
    void lines_end_in_one_way() {
        assertThat(Printable.toSeveralLines(" a\r\nb\rc\u2028d\te\n")).isEqualTo("a\nb\nc\nd e");
    }

    @Test
    void no_text_is_an_empty_one() {
        assertThat(Printable.toOneLine(null)).isEmpty();
        assertThat(Printable.toSeveralLines(null)).isEmpty();
    }

    @Test
    void whatever_comes_what_is_written_out_can_be_shown() {
        var seed = 20261129L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var i = 0; i < 20; i++) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10000)));
            }
            assertThat(Printable.onOneLine(Printable.toOneLine(text.toString())))
                    .as("seed %d, round %d", seed, round)
                    .isTrue();
            assertThat(Printable.onSeveralLines(Printable.toSeveralLines(text.toString())))
                    .as("seed %d, round %d", seed, round)
                    .isTrue();
        }
    }
}
