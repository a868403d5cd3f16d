package no.moteplass.groups.catalogue;

/** When a programme is meant to be used: a label and a filter, never a lock. */
public enum Phase {
    TRANSITION,
    NEW_ORGANISATION,
    ALWAYS
}
