package no.moteplass.notifications.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A role that somebody holds in a group, half-open in time. */
record HeldRole(
        String role, @Nullable Instant from, @Nullable Instant to) {

    boolean holdsAt(Instant when) {
        return within(when, from, to);
    }

    static boolean within(Instant when, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !when.isBefore(from)) && (to == null || when.isBefore(to));
    }
}
