package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.portal.page.Receipt;

/** Three languages, complete: every key there is in each, every key that is asked for is there. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile(
            "(?:text|rich)\\(\\s*(?:language,\\s*|\\(Language\\) language,\\s*)?['\"]([A-Za-z0-9.-]+)['\"]");
    private static final Pattern LABEL =
            Pattern.compile("[.]with\\(\\s*\"[^\"]*\",\\s*\"[^\"]*\",\\s*\"([A-Za-z0-9.-]+)\"");
    private static final Pattern CHANGED_MEANWHILE = Pattern.compile("\"([a-z]+[.]changedMeanwhile)\"");
    private static final Pattern WORD = Pattern.compile("t:word\\('([a-zA-Z]+)'");

    /** Keys that are put together when the page is made. */
    private static final List<String> PUT_TOGETHER = List.of(
            "signIn.",
            "receipt.",
            "error.",
            "link.",
            "series.wrong.",
            "field.",
            "administration.",
            "length.",
            "weekday.",
            "part.",
            "every.",
            "levelsMany.",
            "move.wrong.",
            "confirm.",
            "check.");

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void no_language_lacks_a_text(String language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("nb").stringPropertyNames());
    }

    @Test
    void every_text_that_is_asked_for_is_there() throws IOException {
        var known = bundle("nb").stringPropertyNames();
        var missing = new TreeSet<>(asked());
        missing.removeAll(known);
        missing.removeIf(key -> key.endsWith("."));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_receipt_has_its_words() throws IOException {
        assertThat(bundle("nb").stringPropertyNames())
                .containsAll(Stream.of(Receipt.values())
                        .map(each -> "receipt." + each.word())
                        .toList());
    }

    @Test
    void no_text_is_left_over() throws IOException {
        var asked = asked();
        var words = words();
        var left = new TreeSet<>(bundle("nb").stringPropertyNames());
        left.removeIf(key -> asked.contains(key)
                || words.contains(key.substring(0, Math.max(0, key.indexOf('.'))))
                || PUT_TOGETHER.stream().anyMatch(key::startsWith));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void every_text_can_be_filled_in(String language) throws IOException {
        var texts = bundle(language);
        for (var key : texts.stringPropertyNames()) {
            assertThat(new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language))
                            .format(new Object[] {2, 2, 2}))
                    .as(key)
                    .isNotBlank();
        }
    }

    /** Words that were wrong once, as they must be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | front.step1.text | Ett klikk, så er du med
            nb | coordination.needs | Må følges opp
            nb | coordination.state | Status
            nb | administration.search | Navn eller e-post
            nb | form.missing.navn | Skriv et navn på gruppen
            nb | series.wrong.dato | Velg en dato fram i tid
            nb | move.wrong.dato | Velg en dato fram i tid
            nb | notices.stop | Slå av påminnelser
            nb | field.fra-virksomhet | Høyst antall fra samme virksomhet
            nb | error.unexpected.text | Feilen er registrert
            nb | reason.LEVEL | Passer for {0}
            nb | levelsMany.FRONT_LINE | førstelinjeledere
            nb | confirm.seat.free | Plassen blir ledig
            nn | away.text | har gått tapt
            nn | newGroup.windowNeeded | Ein kan gi plassar
            en | newGroup.make | Create
            en | barrier.lead | we will fix it
            """)
    void words_are_these(String language, String key, String words) throws IOException {
        assertThat(bundle(language).getProperty(key)).contains(words);
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("portal_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> asked() throws IOException {
        var asked = found(ASKED);
        asked.addAll(found(LABEL));
        for (var key : found(CHANGED_MEANWHILE)) {
            asked.addAll(List.of(key, key + "Text"));
        }
        return asked;
    }

    private static Set<String> words() throws IOException {
        return found(WORD);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var found = new HashSet<String>();
        for (var root : List.of(RESOURCES.resolve("templates"), SOURCES)) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }
}
