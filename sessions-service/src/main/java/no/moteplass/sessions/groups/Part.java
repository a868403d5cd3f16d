package no.moteplass.sessions.groups;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A part in a group, for a half-open time.
 *
 * @param to null while it lasts
 * @param untilClosing it ended because the group closed
 */
public record Part(
        UUID leader,
        UUID group,
        PartKind kind,
        Instant from,
        @Nullable Instant to,
        boolean untilClosing) {

    public boolean heldAt(Instant time) {
        return !from.isAfter(time) && (to == null || to.isAfter(time));
    }
}
