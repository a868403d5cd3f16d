package no.moteplass.sessions.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** A group, as groups-service last said. */
public record KnownGroup(
        UUID id,
        String name,
        String programme,
        String programmeName,
        @Nullable String programmeNameNn,
        @Nullable String programmeNameEn,
        String purpose,
        String state,
        String facilitation,
        boolean confidential) {

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    public boolean isClosed() {
        return state.equals("CLOSED");
    }

    /** Its own members take turns at leading it, and plan it. */
    public boolean isSelfRun() {
        return facilitation.equals("SELF_RUN");
    }

    public String programmeName(Language language) {
        var own = switch (language) {
            case NB -> programmeName;
            case NN -> programmeNameNn;
            case EN -> programmeNameEn;
        };
        return own == null ? programmeName : own;
    }
}
