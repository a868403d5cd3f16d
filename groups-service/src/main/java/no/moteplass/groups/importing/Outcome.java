package no.moteplass.groups.importing;

/** What becomes of a row. */
enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REJECTED
}
