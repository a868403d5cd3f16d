package no.moteplass.groups.directory;

/** As what somebody takes part; only leaders need a level. Never listed or counted by (P9). */
public enum ParticipantKind {
    LEADER,
    UNION_REP,
    SAFETY_REP,
    GUEST
}
