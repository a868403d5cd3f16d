package no.moteplass.groups.group;

/**
 * Who is in a group, in numbers: what opening, starting and the flags are judged by.
 *
 * @param seats taken seats
 * @param units how many units they come from
 * @param levels how many levels they lead on
 */
public record Strength(int seats, int units, int levels, int facilitators, int deputies, int purposeOwners) {}
