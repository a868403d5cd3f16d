package no.moteplass.groups.catalogue;

/** How one comes into the groups of a programme. */
public enum Enrolment {
    OPEN,
    INTAKE,
    INVITATION,
    BOOKING
}
