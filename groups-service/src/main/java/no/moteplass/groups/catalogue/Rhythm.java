package no.moteplass.groups.catalogue;

/** How often the groups of a programme meet. */
public enum Rhythm {
    MONTHLY,
    EVERY_SECOND_MONTH,
    EVERY_THIRD_MONTH,
    SPRING_AND_AUTUMN,
    BY_DATE,
    SEVERAL_DATES,
    ON_REQUEST
}
