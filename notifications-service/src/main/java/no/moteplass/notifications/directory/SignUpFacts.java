package no.moteplass.notifications.directory;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person's wish for a seat, and what became of it.
 *
 * @param offer which offer it stands at: 0 none, 1 the first
 * @param lapses how many offers have lapsed
 */
public record SignUpFacts(
        UUID id,
        UUID group,
        UUID leader,
        String state,
        @Nullable Integer position,
        @Nullable Instant offerExpiresAt,
        int offer,
        int lapses,
        boolean invited,
        @Nullable String endReason) {

    /**
     * Which turn the sign-up has taken that its owner is told about, in words that change only with it; empty where
     * there is nothing to tell.
     */
    public String turn() {
        return switch (state) {
            case "PLACED" -> "PLACED";
            case "WAITING" -> lapses == 0 ? "WAITING" : "LAPSED:" + lapses;
            case "LAPSED" -> "LAPSED:" + lapses;
            case "OFFERED" -> "OFFERED:" + offer;
            default -> "";
        };
    }

    public boolean isOffered() {
        return state.equals("OFFERED");
    }

    /** N8: whether the group's closing ended it. */
    public boolean endedByClosing() {
        return MembershipFacts.GROUP_CLOSED.equals(endReason);
    }
}
