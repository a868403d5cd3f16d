package no.moteplass.sessions.session;

/** Where a session stands. HELD is not stored: the clock tells. */
public enum SessionState {
    SCHEDULED,
    HELD,
    CANCELLED
}
