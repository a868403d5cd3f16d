package no.moteplass.sessions.directory;

import java.util.Arrays;
import java.util.Optional;

/** How somebody takes part in a group: by a seat, or a role. */
public enum ParticipationKind {
    SEAT(true),
    FACILITATOR(true),
    DEPUTY_FACILITATOR(true),
    PURPOSE_OWNER(false),
    MENTOR(true),
    MENTEE(true);

    private final boolean attends;

    ParticipationKind(boolean attends) {
        this.attends = attends;
    }

    /** Whether the group's sessions are theirs (S11). */
    public boolean attends() {
        return attends;
    }

    /** A role as groups-service writes it; empty for one this service has not heard of yet. */
    public static Optional<ParticipationKind> of(String role) {
        return Arrays.stream(values()).filter(each -> each.name().equals(role)).findFirst();
    }
}
