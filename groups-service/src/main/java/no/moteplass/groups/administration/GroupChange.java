package no.moteplass.groups.administration;

import java.util.List;
import java.util.UUID;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** What came of making or changing a group. */
public sealed interface GroupChange {

    record Done(UUID group) implements GroupChange {}

    record NotThere() implements GroupChange {}

    record OutOfDate(VersionConflict conflict) implements GroupChange {}

    record Invalid(List<Violation> violations) implements GroupChange {}

    /** Closed groups stay as they are. */
    record Closed() implements GroupChange {}

    /** More seats are taken and held than it would have (G1). */
    record TooSmall(int inUse) implements GroupChange {}

    /** Whether a group is confidential can be changed in a draft alone. */
    record ConfidentialityFixed() implements GroupChange {}
}
