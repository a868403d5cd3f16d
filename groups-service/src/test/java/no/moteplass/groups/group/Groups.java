package no.moteplass.groups.group;

import java.time.Instant;
import java.util.UUID;

import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Programmes;

/** Groups for tests that need no database. */
public final class Groups {

    private static final Instant NOON = Instant.parse("2027-01-15T11:00:00Z");
    private static final Strength STRONG = new Strength(5, 5, 4, 1, 1, 1);

    private Groups() {}

    public static Group in(GroupState state) {
        return in(state, Facilitation.FACILITATED);
    }

    public static Group in(GroupState state, Facilitation facilitation) {
        var programme = Programmes.reflection();
        var group = new Group(UUID.randomUUID(), given(facilitation), programme, NOON);
        if (state == GroupState.DRAFT) {
            return group;
        }
        group.open(STRONG, NOON);
        if (state == GroupState.ACTIVE || state == GroupState.PAUSED) {
            group.start(STRONG, programme);
        }
        if (state == GroupState.PAUSED) {
            group.pause();
        }
        if (state == GroupState.CLOSED) {
            group.close("ferdig", NOON);
        }
        return group;
    }

    private static NewGroup given(Facilitation facilitation) {
        return new NewGroup(
                "refleksjon",
                "Øst",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                facilitation,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
