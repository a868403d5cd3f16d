package no.moteplass.groups.administration;

import no.moteplass.groups.group.Transition;
import no.moteplass.platform.version.VersionConflict;

/** What came of moving a group on. */
public sealed interface Moving {

    /** The group was asked, and moved or said why not. */
    record Answered(Transition transition) implements Moving {}

    record NotThere() implements Moving {}

    record OutOfDate(VersionConflict conflict) implements Moving {}
}
