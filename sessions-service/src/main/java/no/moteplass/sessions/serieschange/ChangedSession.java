package no.moteplass.sessions.serieschange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.details.SessionDetails;
import no.moteplass.sessions.session.Session;

/**
 * What a change of a series does to one of its sessions (S3): a function of the two and of the time.
 *
 * @param date the one that a rule gave
 * @param before null for a session that another rule gives
 * @param after null for a session that ends
 * @param why why it stays as it is, or keeps something of its own
 */
public record ChangedSession(
        UUID id,
        LocalDateTime date,
        @Nullable SessionDetails before,
        @Nullable SessionDetails after,
        SessionChange change,
        @Nullable WhyKept why) {

    /** A session that goes on in the series, if it has not begun. */
    static ChangedSession following(Session session, Alteration alteration, Instant now) {
        return staying(session, now, () -> {
            var before = session.details();
            var asked = alteration.of(session);
            var after = session.following(asked);
            var why = after.equals(asked) ? null : WhyKept.OWN;
            if (after.equals(before)) {
                return kept(session, why == null ? WhyKept.AS_BEFORE : why);
            }
            var change = after.isAtAnotherTimeThan(before) ? SessionChange.MOVED : SessionChange.PLACE;
            return new ChangedSession(session.id(), dateOf(session), before, after, change, why);
        });
    }

    /** A session of a series that another rule ends: what was moved by itself stays where it is. */
    static ChangedSession ending(Session session, Instant now) {
        return staying(
                session,
                now,
                () -> session.hasOwnTime()
                        ? kept(session, WhyKept.OWN)
                        : new ChangedSession(
                                session.id(), dateOf(session), session.details(), null, SessionChange.ENDED, null));
    }

    static ChangedSession added(Session session) {
        return new ChangedSession(session.id(), dateOf(session), null, session.details(), SessionChange.ADDED, null);
    }

    private static ChangedSession staying(Session session, Instant now, Supplier<ChangedSession> changeable) {
        if (session.isCancelled()) {
            return kept(session, WhyKept.CANCELLED);
        }
        return session.startsAt().isAfter(now) ? changeable.get() : kept(session, WhyKept.STARTED);
    }

    private static ChangedSession kept(Session session, WhyKept why) {
        var as = session.details();
        return new ChangedSession(session.id(), dateOf(session), as, as, SessionChange.KEPT, why);
    }

    /** A session of a series has one; one that stands alone is at its own. */
    private static LocalDateTime dateOf(Session session) {
        var date = session.recurrenceId();
        return date == null ? session.timing().start() : date;
    }

    boolean is(SessionChange asked) {
        return change == asked;
    }

    /** Whether it lies ahead and could have changed. */
    boolean isAhead() {
        return why != WhyKept.STARTED && why != WhyKept.CANCELLED;
    }

    /** Whether people have to be told: nobody is of another title. */
    boolean isTold() {
        return switch (change) {
            case KEPT -> false;
            case ENDED, ADDED -> true;
            case MOVED, PLACE -> before != null && after != null && after.isElsewhereOrAtAnotherTimeThan(before);
        };
    }
}
