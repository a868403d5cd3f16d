package no.moteplass.sessions.serieschange;

/** What a change of a series does to one of its sessions. */
public enum SessionChange {
    /** It begins or ends at another time. */
    MOVED,
    /** It stays at its time, and is elsewhere or called something else. */
    PLACE,
    /** It stays as it is. */
    KEPT,
    /** Another rule has taken its place. */
    ENDED,
    /** Another rule gives it. */
    ADDED
}
