package no.moteplass.platform.language;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of some bundles in three languages. A bundle {@code x} is three files, {@code x_nb}, {@code x_nn} and
 * {@code x_en}, in UTF-8; the first bundle that has a key answers, and bokmål stands in for a text that is missing.
 */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles;

    /** Those that were found before: reading a pattern takes longer than filling it in. */
    private final Map<Asked, Text> known = new ConcurrentHashMap<>();

    private record Asked(Language language, String key) {}

    /** @param words where nothing is filled in */
    private record Text(MessageFormat pattern, Optional<String> words) {

        static Text of(MessageFormat pattern) {
            return new Text(
                    pattern,
                    pattern.getFormatsByArgumentIndex().length == 0
                            ? Optional.of(pattern.format(new Object[0]))
                            : Optional.empty());
        }

        String with(Object... arguments) {
            // One of its own for each: a format is not for several threads at once.
            return words.orElseGet(() -> ((MessageFormat) pattern.clone()).format(arguments));
        }
    }

    public Texts(String... bundles) {
        this.bundles = List.of(bundles);
    }

    /** The text, or empty where no bundle has it in any language. */
    public Optional<String> find(Language language, String key, Object... arguments) {
        var asked = new Asked(language, key);
        var text = known.get(asked);
        if (text == null) {
            var read = read(language, key);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            text = read.get();
            known.put(asked, text);
        }
        return Optional.of(text.with(arguments));
    }

    private Optional<Text> read(Language language, String key) {
        var languages = language == Language.NB ? List.of(Language.NB) : List.of(language, Language.NB);
        for (var each : languages) {
            for (var bundle : loaded(each)) {
                if (bundle.containsKey(key)) {
                    return Optional.of(Text.of(new MessageFormat(bundle.getString(key), each.locale())));
                }
            }
        }
        return Optional.empty();
    }

    /** The text; the key itself where it is missing, so that a gap is seen and never hides an answer. */
    public String text(Language language, String key, Object... arguments) {
        return find(language, key, arguments).orElse(key);
    }

    private List<ResourceBundle> loaded(Language language) {
        var found = new ArrayList<ResourceBundle>();
        for (var name : bundles) {
            bundle(name, language).ifPresent(found::add);
        }
        return found;
    }

    /** Empty where there is no such bundle: a service may have no texts of its own. */
    private static Optional<ResourceBundle> bundle(String name, Language language) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            return Optional.of(ResourceBundle.getBundle(name, language.locale(), loader, EXACT));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
