package no.moteplass.notifications.delivery;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a reminder reminds of.
 *
 * @param offset how long before the start, as {@code P1D}
 * @param start the start that it was planned for
 * @param knownAt since when the person could know of it
 */
@Embeddable
public record ReminderDetails(
        @Column(name = "session_id") UUID session,
        @Column(name = "before_start") String offset,
        @Column(name = "for_start") Instant start,
        @Column(name = "known_at") Instant knownAt) {}
