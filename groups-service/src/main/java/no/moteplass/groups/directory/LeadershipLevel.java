package no.moteplass.groups.directory;

/** How far up somebody leads. */
public enum LeadershipLevel {
    TOP,
    LEVEL_2,
    MIDDLE,
    FRONT_LINE
}
