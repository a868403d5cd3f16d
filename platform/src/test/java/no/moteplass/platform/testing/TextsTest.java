package no.moteplass.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every text is there in all three languages, takes the same values, and is asked for. */
class TextsTest {

    @Test
    void texts_are_whole_and_none_is_left_over() {
        assertThat(TextBundles.wrong(
                        "platform-problems", "groups-service", "sessions-service", "notifications-service"))
                .isEmpty();
    }

    @Test
    void a_missing_text_and_one_that_nothing_asks_for_are_seen() {
        assertThat(TextBundles.wrong("../../test/resources/planted"))
                .containsExactlyInAnyOrder(
                        "planted.missing is not in every language: nn",
                        "planted.other takes other values in nn",
                        "planted.apostrophe cannot be filled in, or has a single apostrophe, in en",
                        "nothing asks for planted.missing",
                        "nothing asks for planted.other",
                        "nothing asks for planted.apostrophe");
    }
}
