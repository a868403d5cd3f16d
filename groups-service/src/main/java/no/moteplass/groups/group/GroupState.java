package no.moteplass.groups.group;

/** DRAFT → OPEN → ACTIVE ⇄ PAUSED → CLOSED; any state but CLOSED can close. */
public enum GroupState {
    DRAFT,
    OPEN,
    ACTIVE,
    PAUSED,
    CLOSED;

    /** Seats are given and offered only here. */
    public boolean takesPeople() {
        return this == OPEN || this == ACTIVE;
    }

    /** Somebody must own its purpose here. */
    public boolean runs() {
        return this == OPEN || this == ACTIVE || this == PAUSED;
    }
}
