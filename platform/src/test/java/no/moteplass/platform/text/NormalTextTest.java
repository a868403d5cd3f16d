package no.moteplass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks alike is kept alike. */
class NormalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åse Ødegård",
                "  Åse   Ødegård ",
                "Åse\u00A0Ødegård",
                "\u2007Åse\u2009\u202FØdegård\u3000",
                "\u200BÅse Øde\u00ADgård\u2060",
                "Å\u200Bse \u200BØdegård",
                "\uFEFFÅse Ødegård\u200D"
            })
    void one_name_has_one_form(String typed) {
        assertThat(NormalText.line(typed)).isEqualTo("Åse Ødegård");
        assertThat(NormalText.line(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo("Åse Ødegård");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u3000", "\u200B\u00AD\u2060\uFEFF"})
    void what_cannot_be_seen_is_nothing(String typed) {
        assertThat(NormalText.line(typed)).isEmpty();
        assertThat(NormalText.prose(typed + "\n" + typed)).isEmpty();
    }

    @Test
    void controls_are_left_for_others_to_refuse() {
        assertThat(NormalText.line("a\nb\tc\u0000")).isEqualTo("a\nb\tc\u0000");
        assertThat(Printable.onOneLine(NormalText.line("a\nb"))).isFalse();
    }

    @Test
    void prose_keeps_its_lines() {
        assertThat(NormalText.prose("\r\n Vi møtes \u00A0 for å lære.\r\n\r\nAlle er\tvelkomne. \n "))
                .isEqualTo("Vi møtes for å lære.\n\nAlle er velkomne.");
    }

    @Test
    void a_picture_of_several_stays_one_picture() {
        var family = "\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
        assertThat(NormalText.line(" " + family + " hei")).isEqualTo(family + " hei");
    }

    @Test
    void normal_text_is_normal_already() {
        var once = NormalText.line("  Øyvind\u00A0\u200B Åse\u0301 ");
        assertThat(NormalText.line(once)).isEqualTo(once);
    }
}
