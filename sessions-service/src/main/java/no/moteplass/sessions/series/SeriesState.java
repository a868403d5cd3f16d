package no.moteplass.sessions.series;

/** Where a series stands. */
public enum SeriesState {
    ACTIVE,
    /** Its rule was changed: another series goes on. */
    ENDED,
    /** What it had ahead was cancelled. */
    CANCELLED
}
