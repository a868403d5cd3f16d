package no.moteplass.sessions.session;

import java.time.Instant;

/** Where a session stands. HELD is not stored: it follows from the clock. */
public enum SessionState {
    SCHEDULED,
    HELD,
    CANCELLED;

    public static SessionState of(Session session, Instant now) {
        if (session.isCancelled()) {
            return CANCELLED;
        }
        return session.endsAt().isAfter(now) ? SCHEDULED : HELD;
    }
}
