package no.moteplass.groups.catalogue;

/** Who leads the sessions of a group. */
public enum Facilitation {
    FACILITATED,
    SELF_RUN,
    MENTORED
}
