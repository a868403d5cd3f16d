package no.moteplass.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a module's texts: one that a language lacks, takes other values in it or cannot be filled in, and
 * one that nothing asks for.
 */
public final class TextBundles {

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern VALUE = Pattern.compile("\\{\\d");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    /** By these ends a key is put together. */
    private static final Pattern PUT_TOGETHER = Pattern.compile("-(one|many)$");

    private TextBundles() {}

    /** @param modules whose sources may ask for them, beside the one that the test is in */
    public static List<String> wrong(String bundle, String... modules) {
        var wrong = new ArrayList<String>();
        var bokmal = texts(bundle, "nb");
        for (var language : LANGUAGES) {
            var texts = texts(bundle, language);
            wrong.addAll(unlike(bokmal, texts, language));
            wrong.addAll(unreadable(texts, language));
        }
        var words = words(modules);
        new TreeSet<>(bokmal.stringPropertyNames())
                .stream()
                        .filter(key -> !Arrays.stream(key.split("\\.")).allMatch(part -> isSaid(part, words)))
                        .map(key -> "nothing asks for " + key)
                        .forEach(wrong::add);
        return wrong;
    }

    /** A part of a key stands in the sources as it is, or as the constant that it is made from. */
    private static boolean isSaid(String part, Set<String> words) {
        var base = PUT_TOGETHER.matcher(part).replaceFirst("");
        return words.contains(part)
                || words.contains(base)
                || words.contains(base.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> unlike(Properties bokmal, Properties texts, String language) {
        var wrong = new ArrayList<String>();
        var keys = new TreeSet<>(bokmal.stringPropertyNames());
        keys.addAll(texts.stringPropertyNames());
        for (var key : keys) {
            var one = bokmal.getProperty(key);
            var other = texts.getProperty(key);
            if (one == null || other == null || other.isBlank()) {
                wrong.add(key + " is not in every language: " + language);
            } else if (!values(one).equals(values(other))) {
                wrong.add(key + " takes other values in " + language);
            }
        }
        return wrong;
    }

    private static List<String> unreadable(Properties texts, String language) {
        return texts.stringPropertyNames().stream()
                .filter(key -> {
                    var text = texts.getProperty(key);
                    return text.replace("''", "").contains("'")
                            || new MessageFormat(text)
                                    .format(new Object[] {1, 2, 3})
                                    .contains("{");
                })
                .map(key -> key + " cannot be filled in, or has a single apostrophe, in " + language)
                .toList();
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Set<String> words(String... modules) {
        var words = new HashSet<String>();
        Stream.concat(
                        Stream.of(Path.of("src/main/java")),
                        Arrays.stream(modules).map(module -> Path.of("..", module, "src/main/java")))
                .forEach(folder -> {
                    try (var files = Files.walk(folder)) {
                        for (var file : files.filter(Files::isRegularFile).toList()) {
                            WORD.matcher(Files.readString(file)).results().forEach(each -> words.add(each.group()));
                        }
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
        return words;
    }

    private static Properties texts(String bundle, String language) {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(RESOURCES.resolve(bundle + "_" + language + ".properties"))) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
