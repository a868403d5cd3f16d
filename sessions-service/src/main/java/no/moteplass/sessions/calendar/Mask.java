package no.moteplass.sessions.calendar;

/** How much an address shows: everything that may be shown, or only that the time is taken. */
enum Mask {
    FULL,
    BUSY
}
