package no.moteplass.portal.services.groups;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A person in the directory. */
public record Leader(
        UUID id,
        long version,
        @Nullable String email,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String level,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String language,
        @Nullable String kind,
        @Nullable Boolean active) {

    /** Whoever is no longer among the leaders has no part in any of this. */
    public boolean isInactive() {
        return Boolean.FALSE.equals(active);
    }

    public String name() {
        return (Objects.requireNonNullElse(givenName, "") + " " + Objects.requireNonNullElse(familyName, "")).strip();
    }
}
