package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.platform.testing.TextBundles;

/** Every text is there in all three languages, takes the same values, and is asked for. */
class TextsTest {

    @Test
    void texts_are_whole_and_none_is_left_over() {
        assertThat(TextBundles.wrong("messages", "platform")).isEmpty();
        assertThat(TextBundles.wrong("problems", "platform")).isEmpty();
    }

    /** Words that were wrong once, as they must be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages_nb | footer.stop=Slå av påminnelser
            messages_nb | session-left-many.heading=Du er ikke lenger med på {0} samlinger
            messages_nn | Du kan ikkje svare på denne e-posten.
            messages_nn | har gått vidare
            messages_en | session-moved-one.text=Current details:
            messages_en | session-updated-one.text=Current details:
            problems_en | the coordinator can fix it.
            """)
    void words_are_these(String bundle, String words) throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/" + bundle + ".properties")))
                .contains(words);
    }
}
