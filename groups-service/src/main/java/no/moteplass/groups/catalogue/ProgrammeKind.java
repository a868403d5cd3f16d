package no.moteplass.groups.catalogue;

/** What sort of meeting place a programme is. */
public enum ProgrammeKind {
    GATHERING,
    PILOT,
    MENTORING,
    NETWORK,
    REFLECTION,
    MEETING_PLACE,
    WORKSHOP,
    TRAINING,
    SUPPORT
}
