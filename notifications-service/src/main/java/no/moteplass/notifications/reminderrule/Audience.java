package no.moteplass.notifications.reminderrule;

/** Whom a reminder rule reminds. */
public enum Audience {
    /** Everybody whose session it is. */
    MEMBERS,
    /** Who leads it, besides. */
    FACILITATORS
}
