package no.moteplass.groups.eligibility;

/**
 * A group that somebody could ask for instead.
 *
 * @param fits whether nothing stands in the way among those who are there
 * @param confidential then nobody is to know whether it fits but by asking
 */
public record OtherGroup(Alternative group, boolean fits, boolean confidential) {

    /** How many that fit are shown at most. */
    public static final int SHOWN = 3;
}
