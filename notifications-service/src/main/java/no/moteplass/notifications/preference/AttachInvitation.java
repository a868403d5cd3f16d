package no.moteplass.notifications.preference;

/** Whether session mails carry an invitation for the reader's own calendar. */
public enum AttachInvitation {
    /** Unless the reader pulls a calendar, where everything would show twice. */
    AUTO,
    ALWAYS,
    NEVER
}
