package no.moteplass.portal.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** What stands around every page. */
public record Frame(
        Language language,
        boolean signedIn,
        boolean inactive,
        boolean coordinator,
        @Nullable String name,
        Section section,
        String address,
        @Nullable Alert alert,
        @Nullable String csrf,
        Settings settings) {

    /** Where in the portal a page belongs. */
    public enum Section {
        HOME,
        MINE,
        FIND,
        CALENDAR,
        NOTICES,
        COORDINATION,
        OTHER
    }

    /** What the one who runs the portal decides. */
    public record Settings(String logo, @Nullable String stylesheet, String accessibilityStatement, String contact) {}

    /** The menu is for those whose pages it leads to. */
    public boolean isMenu() {
        return signedIn && !inactive;
    }

    public boolean isIn(String asked) {
        return section.name().equals(asked);
    }

    public boolean isForms() {
        return csrf != null;
    }

    /** Something must be corrected: the title says so first, for whoever hears the page. */
    public boolean isWrong() {
        return alert != null && alert.kind() == Alert.Kind.ERROR;
    }

    public List<Tongue> tongues() {
        return List.of(
                new Tongue("nb", "Bokmål", language == Language.NB),
                new Tongue("nn", "Nynorsk", language == Language.NN),
                new Tongue("en", "English", language == Language.EN));
    }

    /** A language to choose, in its own words. */
    public record Tongue(String code, String name, boolean current) {}
}
