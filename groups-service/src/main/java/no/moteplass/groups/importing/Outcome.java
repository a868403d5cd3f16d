package no.moteplass.groups.importing;

/** What becomes of a row. */
public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    /** Passed over: somebody who was erased. */
    SKIPPED,
    REJECTED
}
