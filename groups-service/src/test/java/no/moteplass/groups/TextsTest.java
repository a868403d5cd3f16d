package no.moteplass.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.testing.TextBundles;

/** Every text is there in all three languages, takes the same values, and is asked for. */
class TextsTest {

    @Test
    void texts_are_whole_and_none_is_left_over() {
        assertThat(TextBundles.wrong("problems", "platform")).isEmpty();
    }
}
