package no.moteplass.groups.membership;

/** Why somebody is no longer in a group; REJOINED: another membership took over in the same instant. */
public enum EndReason {
    WITHDRAWN,
    REMOVED,
    GROUP_CLOSED,
    REJOINED
}
