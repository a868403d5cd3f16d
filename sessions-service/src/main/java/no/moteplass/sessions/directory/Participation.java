package no.moteplass.sessions.directory;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How somebody takes part in a group, for a half-open time.
 *
 * @param to null while it lasts
 * @param untilClosing it ended because the group closed
 */
public record Participation(
        UUID leader,
        UUID group,
        ParticipationKind kind,
        Instant from,
        @Nullable Instant to,
        boolean untilClosing) {

    public boolean heldAt(Instant time) {
        return !from.isAfter(time) && (to == null || to.isAfter(time));
    }
}
