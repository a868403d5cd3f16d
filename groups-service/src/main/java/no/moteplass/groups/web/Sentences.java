package no.moteplass.groups.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.language.Texts;

/** Short texts and lists of them in the reader's language: "formål, område og formålsansvarlig". */
@ApplicationScoped
public class Sentences {

    private static final Texts TEXTS = new Texts("problems", "platform-problems");

    private final ReaderLanguage reader;

    Sentences(ReaderLanguage reader) {
        this.reader = reader;
    }

    public String text(String key, Object... arguments) {
        return TEXTS.text(reader.get(), key, arguments);
    }

    /** The texts of some keys, as a list in a sentence. */
    public String list(List<String> keys) {
        var words = keys.stream().map(key -> text(key)).toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        var all = String.join(", ", words.subList(0, words.size() - 1));
        return all + " " + text("words.and") + " " + words.getLast();
    }
}
