package no.moteplass.notifications.snapshot;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.schedule.KnownSession;

/** Between what holds of a session for a person and what they were last notified of. */
public enum Difference {
    NONE,
    /** It is theirs and they do not know it. */
    NEW,
    /** They know another time or place. */
    CHANGED,
    /** They believe that it takes place for them, and it does not. */
    GONE;

    public static Difference between(GroupSnapshot snapshot, UUID leader, UUID session, Instant now) {
        var known = snapshot.session(session);
        var theirs = known != null && !known.isCancelled() && snapshot.isTheirs(leader, known);
        var notified = snapshot.lastNotified(leader, session).orElse(null);
        if (notified == null || !notified.scheduled()) {
            return theirs && isAhead(known, now) ? NEW : NONE;
        }
        if (!theirs) {
            return notified.start().isAfter(now) ? GONE : NONE;
        }
        return isAhead(known, now) && known != null && !notified.agreesWith(known) ? CHANGED : NONE;
    }

    private static boolean isAhead(@Nullable KnownSession session, Instant now) {
        return session != null && session.start().isAfter(now);
    }
}
