package no.moteplass.sessions.subscription;

/** How much an address shows: everything that may be shown, or only that the time is taken. */
public enum Mask {
    FULL,
    BUSY
}
