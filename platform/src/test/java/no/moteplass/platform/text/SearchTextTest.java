package no.moteplass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One form to look for, however a name is typed. */
class SearchTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Åse Øvergård, ase overgard
            RENÉ, rene
            Berg-Hansen, berg hansen
            O'Hara, o hara
            O’Hara, o hara
            "Æsop, Weiß; Þór", aesop weiss thor
            Łukasz Đorđević, lukasz dordevic
            Guðrún, gudrun
            Ŋŧħı, nthi
            ﬁnn ２, finn 2
            ΝΙΚΌΛΑΣ, νικολασ
            100 % a_b, 100 % a_b
            - ' …, ""
            """)
    void words_are_plain(String typed, String words) {
        for (var form : Normalizer.Form.values()) {
            assertThat(String.join(" ", SearchText.words(Normalizer.normalize(typed, form))))
                    .isEqualTo(words);
        }
    }

    @Test
    void what_is_held_together_is_kept_apart_and_joined() {
        assertThat(SearchText.of("Kate O'Hara-Berg")).isEqualTo(" kate o hara berg kate oharaberg ");
        assertThat(SearchText.of("")).isEqualTo("  ");
    }

    @Test
    void a_short_word_begins_another_and_signs_stand_for_themselves() {
        assertThat(SearchText.pattern("ase")).isEqualTo("%ase%");
        assertThat(SearchText.pattern("bo")).isEqualTo("% bo%");
        assertThat(SearchText.pattern("5%")).isEqualTo("% 5!%%");
        assertThat(SearchText.pattern("a_!b")).isEqualTo("%a!_!!b%");
        assertThat(SearchText.around("a_b@%")).isEqualTo("%a!_b@!%%");
    }
}
