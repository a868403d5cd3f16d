package no.moteplass.notifications.telling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.schedule.SessionFacts;

/** Between what holds of a session for a person and what they were last told of it. */
enum Difference {
    NONE,
    /** It is theirs and they do not know it. */
    UNTOLD,
    /** They know another time or place. */
    CHANGED,
    /** They believe that it takes place for them, and it does not. */
    GONE;

    static Difference between(Picture picture, UUID leader, UUID session, @Nullable Told told, Instant now) {
        var facts = picture.session(session);
        var theirs = facts != null && !facts.isCancelled() && picture.isTheirs(leader, facts);
        if (told == null || !told.scheduled()) {
            return theirs && isAhead(facts, now) ? UNTOLD : NONE;
        }
        if (!theirs) {
            return told.start().isAfter(now) ? GONE : NONE;
        }
        return isAhead(facts, now) && facts != null && !told.isAsTold(facts) ? CHANGED : NONE;
    }

    private static boolean isAhead(@Nullable SessionFacts session, Instant now) {
        return session != null && session.start().isAfter(now);
    }
}
