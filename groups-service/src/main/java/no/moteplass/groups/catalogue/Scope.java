package no.moteplass.groups.catalogue;

/** Where the members of a group come from. */
public enum Scope {
    CITY,
    SECTOR,
    UNIT
}
