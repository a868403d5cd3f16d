package no.moteplass.sessions.attendance;

/** Why attendance cannot be recorded. */
public enum AttendanceRefusal {
    NOT_STARTED,
    CANCELLED,
    /** It can be corrected for fourteen days. */
    TOO_LATE
}
