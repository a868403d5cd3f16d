package no.moteplass.platform.language;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A language people read here; bokmål stands in wherever another is missing. */
public enum Language {
    NB("nb"),
    NN("nn"),
    EN("en");

    private final String code;
    private final Locale locale;

    Language(String code) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
    }

    /** The BCP 47 tag: {@code nb}, {@code nn} or {@code en}. */
    @JsonValue
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** Reads a tag of ours. @throws IllegalArgumentException for any other */
    @JsonCreator
    public static Language of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("nb, nn or en");
    }

    /** The best of ours for an {@code Accept-Language} header (RFC 9110, 12.5.4); bokmål when it names none of them. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return NB;
        }
        try {
            var ranges = Locale.LanguageRange.parse(header);
            for (var range : ranges) {
                var tag = range.getRange().toLowerCase(Locale.ROOT);
                if (range.getWeight() == 0) {
                    continue;
                }
                for (var known : List.of(NB, NN, EN)) {
                    if (tag.equals(known.code) || tag.startsWith(known.code + "-")) {
                        return known;
                    }
                }
                if (tag.equals("no") || tag.startsWith("no-")) {
                    return NB;
                }
            }
        } catch (IllegalArgumentException notALanguageHeader) {
            return NB;
        }
        return NB;
    }
}
