package no.moteplass.sessions.session;

/** Why a session stays as it is. */
public enum SessionRefusal {
    ALREADY_CANCELLED,
    ALREADY_STARTED
}
