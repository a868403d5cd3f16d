package no.moteplass.sessions.attendance;

/** Whether somebody who was expected came. */
public enum Presence {
    PRESENT,
    ABSENT
}
