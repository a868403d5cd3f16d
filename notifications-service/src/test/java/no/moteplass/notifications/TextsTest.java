package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text is there in all three languages, and takes the same values. */
class TextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @CsvSource({"messages, nn", "messages, en", "problems, nn", "problems, en"})
    void no_key_is_missing(String bundle, String language) throws IOException {
        var bokmal = texts(bundle, "nb");
        var other = texts(bundle, language);
        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(bokmal.stringPropertyNames()));
        for (var key : bokmal.stringPropertyNames()) {
            assertThat(values(other.getProperty(key))).as(key).isEqualTo(values(bokmal.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"messages, nb", "messages, nn", "messages, en", "problems, nb", "problems, nn", "problems, en"})
    void every_text_can_be_formatted(String bundle, String language) throws IOException {
        var texts = texts(bundle, language);
        for (var key : texts.stringPropertyNames()) {
            var text = texts.getProperty(key);
            var formatted = new MessageFormat(text).format(new Object[] {1, 2, 3});
            assertThat(formatted).as(key).doesNotContain("{");
            assertThat(text.replace("''", ""))
                    .as(key + ": an apostrophe is written twice")
                    .doesNotContain("'");
        }
    }

    private static TreeSet<String> values(String text) {
        var found = new TreeSet<String>();
        var matcher = VALUE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties texts(String bundle, String language) throws IOException {
        var texts = new Properties();
        var file = "/" + bundle + "_" + language + ".properties";
        try (var in = TextsTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
