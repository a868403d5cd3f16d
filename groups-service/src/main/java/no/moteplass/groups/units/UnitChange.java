package no.moteplass.groups.units;

import java.util.List;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** What came of adding or changing a unit. */
public sealed interface UnitChange {

    record Done(OrgUnit unit) implements UnitChange {}

    record CodeTaken() implements UnitChange {}

    record NotThere() implements UnitChange {}

    record OutOfDate(VersionConflict conflict) implements UnitChange {}

    record Invalid(List<Violation> violations) implements UnitChange {}
}
