package no.moteplass.notifications.message;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A group as messages name it.
 *
 * @param purpose what it is for; null where it has none, and of a confidential group (P2)
 * @param contact the mailbox that answers questions; null for the coordinators' own
 */
public record GroupName(
        UUID id,
        String name,
        String programme,
        boolean confidential,
        @Nullable String purpose,
        @Nullable String contact) {}
