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

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
