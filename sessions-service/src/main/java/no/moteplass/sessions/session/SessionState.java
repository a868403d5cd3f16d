package no.moteplass.sessions.session;

/** Where a session stands. HELD is not stored: it follows from the clock. */
public enum SessionState {
    SCHEDULED,
    HELD,
    CANCELLED
}
