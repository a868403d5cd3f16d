package no.moteplass.sessions.directory;

import java.util.UUID;

import no.moteplass.platform.language.Language;

/** A person of the directory, as groups-service last said. */
public record KnownLeader(UUID id, String givenName, String familyName, Language language, boolean active) {

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
