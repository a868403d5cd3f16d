package no.moteplass.notifications.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** A group, as far as messages need it. */
public record GroupFacts(
        UUID id,
        String programme,
        @Nullable String programmeName,
        @Nullable String programmeNameNn,
        @Nullable String programmeNameEn,
        String name,
        @Nullable String purpose,
        String state,
        boolean confidential,
        @Nullable String contact) {

    /** N8: everything. */
    public boolean sendsEverything() {
        return state.equals("OPEN") || state.equals("ACTIVE");
    }

    /** N8: a paused group cancels, and so does one that closes. */
    public boolean sendsCancellations() {
        return !state.equals("DRAFT");
    }

    public boolean isClosed() {
        return state.equals("CLOSED");
    }

    public String programmeName(Language language) {
        var own = switch (language) {
            case NB -> programmeName;
            case NN -> programmeNameNn;
            case EN -> programmeNameEn;
        };
        if (own != null && !own.isBlank()) {
            return own;
        }
        return programmeName == null ? programme : programmeName;
    }
}
