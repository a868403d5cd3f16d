package no.moteplass.notifications.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** A person in the directory. */
public record LeaderFacts(
        UUID id,
        @Nullable String personKey,
        @Nullable String email,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String language,
        boolean active) {

    public Language reads() {
        return switch (language) {
            case "nn" -> Language.NN;
            case "en" -> Language.EN;
            case null, default -> Language.NB;
        };
    }

    /** Every given name: half of "Bjørn Åge" is somebody else. */
    public String greetedAs() {
        return givenName == null ? "" : givenName;
    }

    /** Whether anything can be sent to them. */
    public boolean isReachable() {
        return active
                && email != null
                && email.contains("@")
                && email.chars().noneMatch(each -> each <= ' ' || each == 0x7F);
    }

    public String name() {
        return ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
    }
}
