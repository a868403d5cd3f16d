package no.moteplass.sessions.session;

/** How somebody came to lead a session. */
public enum AssignmentSource {
    NAMED,
    ROTATION,
    SUBSTITUTE
}
