package no.moteplass.sessions.engagement;

import java.time.Instant;
import java.util.UUID;

/** Somebody is expected at a session of a group, for a half-open time. */
public record Expected(UUID leader, UUID session, UUID group, Instant from, Instant until) {

    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
