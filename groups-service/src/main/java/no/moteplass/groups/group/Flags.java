package no.moteplass.groups.group;

import java.util.EnumSet;
import java.util.Set;

import no.moteplass.groups.catalogue.Facilitation;

/** What a group lacks, given who is in it (G6, G8). */
final class Flags {

    private static final int NOT_ALONE = 2;

    private Flags() {}

    static Set<Flag> of(GroupState state, Facilitation facilitation, Strength strength) {
        var raised = EnumSet.noneOf(Flag.class);
        if (state.runs() && strength.purposeOwners() == 0) {
            raised.add(Flag.OWNER_VACANT);
        }
        var started = state == GroupState.ACTIVE || state == GroupState.PAUSED;
        if (started && facilitation == Facilitation.FACILITATED) {
            if (strength.facilitators() == 0) {
                raised.add(Flag.FACILITATOR_VACANT);
            } else if (strength.facilitators() + strength.deputies() < NOT_ALONE) {
                raised.add(Flag.DEPENDS_ON_ONE_PERSON);
            }
        }
        return raised;
    }
}
