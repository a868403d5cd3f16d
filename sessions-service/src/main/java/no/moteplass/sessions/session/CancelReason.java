package no.moteplass.sessions.session;

/** Why a session does not take place. */
public enum CancelReason {
    CANCELLED,
    GROUP_CLOSED,
    /** The rule of its series was changed: another session takes its place. */
    REPLACED
}
