package no.moteplass.notifications.reminder;

/** Whom a reminder rule reminds. */
enum Audience {
    /** Everybody whose session it is. */
    MEMBERS,
    /** Who leads it, besides. */
    FACILITATORS
}
