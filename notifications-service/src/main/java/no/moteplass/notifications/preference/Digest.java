package no.moteplass.notifications.preference;

/** How often a summary is wanted. */
public enum Digest {
    NONE,
    WEEKLY
}
