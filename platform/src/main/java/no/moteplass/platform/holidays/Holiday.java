package no.moteplass.platform.holidays;

import java.time.LocalDate;
import java.util.Map;

/**
 * A public holiday. A date that has two of them (Constitution Day may fall on Whit Monday) is one holiday that carries
 * both names.
 */
public record Holiday(LocalDate date, Map<String, String> names) {

    public Holiday {
        names = Map.copyOf(names);
        if (!names.containsKey("nb")) {
            throw new IllegalArgumentException("A holiday has a name in bokmål: " + date);
        }
    }

    /** The name in "nb", "nn" or "en"; bokmål stands in for any other language. */
    public String name(String language) {
        String standIn = names.getOrDefault("nb", "");
        return names.getOrDefault(language, standIn);
    }
}
