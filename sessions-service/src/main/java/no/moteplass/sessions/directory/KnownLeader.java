package no.moteplass.sessions.directory;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/**
 * A person of the directory, as groups-service last said.
 *
 * @param activeSince when they came back, if they had been inactive
 */
public record KnownLeader(
        UUID id,
        String givenName,
        String familyName,
        Language language,
        boolean active,
        @Nullable Instant activeSince) {

    /** Null of who was erased (P3). */
    public @Nullable String name() {
        var name = (givenName + " " + familyName).strip();
        return name.isEmpty() ? null : name;
    }
}
