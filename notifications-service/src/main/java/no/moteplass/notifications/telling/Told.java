package no.moteplass.notifications.telling;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.schedule.SessionFacts;

/**
 * What a person was last told of a session.
 *
 * @param date the session's original date; empty for a single session
 * @param delivery the mail that told it; null where it was known from before
 */
record Told(
        UUID leader,
        String uid,
        String date,
        UUID session,
        UUID group,
        boolean scheduled,
        Instant start,
        Instant end,
        @Nullable String place,
        @Nullable String link,
        @Nullable UUID delivery,
        @Nullable Before before) {

    /** What had been told before that. */
    record Before(
            boolean scheduled,
            Instant start,
            Instant end,
            @Nullable String place,
            @Nullable String link) {}

    static Told scheduled(UUID leader, SessionFacts session, @Nullable UUID delivery) {
        return of(leader, session, true, delivery);
    }

    private static Told of(UUID leader, SessionFacts session, boolean scheduled, @Nullable UUID delivery) {
        return new Told(
                leader,
                session.uid(),
                session.date(),
                session.id(),
                session.group(),
                scheduled,
                session.start(),
                session.end(),
                session.place(),
                session.link(),
                delivery,
                null);
    }

    /** The same time and place, and that it is off. */
    Told cancelledBy(UUID mail) {
        return new Told(leader, uid, date, session, group, false, start, end, place, link, mail, null);
    }

    boolean isAsTold(SessionFacts now) {
        return start.equals(now.start())
                && end.equals(now.end())
                && Objects.equals(place, now.place())
                && Objects.equals(link, now.link());
    }
}
