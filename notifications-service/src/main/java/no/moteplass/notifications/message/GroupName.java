package no.moteplass.notifications.message;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A group as messages name it.
 *
 * @param contact the mailbox that answers questions; null for the coordinators' own
 */
public record GroupName(
        UUID id,
        String name,
        String programme,
        boolean confidential,
        @Nullable String contact) {}
