package no.moteplass.groups.membership;

/**
 * Why somebody is no longer in a group; REJOINED: another membership took over in the same instant; INACTIVE: they left the
 * directory.
 */
public enum EndReason {
    WITHDRAWN,
    REMOVED,
    GROUP_CLOSED,
    REJOINED,
    INACTIVE
}
