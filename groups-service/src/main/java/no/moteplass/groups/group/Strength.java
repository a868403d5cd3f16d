package no.moteplass.groups.group;

import java.util.ArrayList;
import java.util.List;

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
}
