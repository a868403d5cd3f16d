package no.moteplass.portal.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What waits in a browser can be neither read nor changed there. */
class SealedWordsTest {

    private static SealedWords seal(String key) throws java.security.GeneralSecurityException {
        return new SealedWords(Optional.of(key));
    }

    @Test
    void what_was_sealed_is_opened_with_the_same_key_alone() throws Exception {
        var sealed = seal("one-key-of-at-least-32-characters").close("Åse – «skjema»");

        assertThat(seal("one-key-of-at-least-32-characters").open(sealed)).contains("Åse – «skjema»");
        assertThat(seal("another-key-of-32-characters-here").open(sealed)).isEmpty();
    }

    @Test
    void what_was_changed_or_made_up_is_not_opened() throws Exception {
        var ours = seal("one-key-of-at-least-32-characters");
        var sealed = ours.close("words");
        var changed = (sealed.charAt(20) == 'A' ? "B" : "A");

        assertThat(ours.open(sealed.substring(0, 20) + changed + sealed.substring(21)))
                .isEmpty();
        assertThat(ours.open("")).isEmpty();
        assertThat(ours.open("not base64 …")).isEmpty();
        assertThat(ours.open("AAAA")).isEmpty();
    }

    @Test
    void the_same_words_never_look_the_same_and_cannot_be_read() throws Exception {
        var ours = seal("one-key-of-at-least-32-characters");

        assertThat(ours.close("words")).isNotEqualTo(ours.close("words")).doesNotContain("words");
    }
}
