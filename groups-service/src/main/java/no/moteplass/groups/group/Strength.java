package no.moteplass.groups.group;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Programme;

/**
 * Who is in a group, in numbers: what opening, starting and the flags are judged by.
 *
 * @param seats taken seats
 * @param units how many units they come from
 * @param levels how many levels they lead on
 */
public record Strength(int seats, int units, int levels, int facilitators, int deputies, int purposeOwners) {

    private static final int NOT_ALONE = 2;

    /** What a group must still have before it starts (G6). */
    List<Missing> missingToStart(int minSize, Facilitation facilitation, Programme demands) {
        var missing = new ArrayList<Missing>();
        if (seats < minSize) {
            missing.add(Missing.MEMBERS);
        }
        if (facilitation == Facilitation.FACILITATED && facilitators == 0) {
            missing.add(Missing.FACILITATOR);
        }
        if (demands.minUnits() != null && units < demands.minUnits()) {
            missing.add(Missing.UNITS);
        }
        if (demands.minLevels() != null && levels < demands.minLevels()) {
            missing.add(Missing.LEVELS);
        }
        return missing;
    }

    /** What a coordinator should see to (G6, G8). */
    Set<Flag> flags(GroupState state, Facilitation facilitation) {
        var raised = EnumSet.noneOf(Flag.class);
        if (state.runs() && purposeOwners == 0) {
            raised.add(Flag.OWNER_VACANT);
        }
        var started = state == GroupState.ACTIVE || state == GroupState.PAUSED;
        if (started && facilitation == Facilitation.FACILITATED) {
            if (facilitators == 0) {
                raised.add(Flag.FACILITATOR_VACANT);
            } else if (facilitators + deputies < NOT_ALONE) {
                raised.add(Flag.DEPENDS_ON_ONE_PERSON);
            }
        }
        return raised;
    }
}
