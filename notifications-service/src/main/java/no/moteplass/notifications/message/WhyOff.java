package no.moteplass.notifications.message;

/** Why a session that somebody knows of does not take place for them. */
public enum WhyOff {
    CANCELLED,
    /** It does take place, without them. */
    LEFT,
    /** Its series goes on by another rule, on other dates. */
    REPLACED
}
