package no.moteplass.sessions.session;

/** How a session without a named facilitator gets one. */
public enum RotationMode {
    /** The first facilitator leads. */
    FIXED,
    /** Those who are eligible take turns. */
    ROUND_ROBIN,
    /** Nobody is found for it: whoever planned it named its facilitators, or chose none. */
    NONE
}
