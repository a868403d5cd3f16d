package no.moteplass.groups.catalogue;

import java.util.List;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** What came of adding or changing a programme. */
public sealed interface ProgrammeChange {

    record Done(Programme programme) implements ProgrammeChange {}

    record CodeTaken() implements ProgrammeChange {}

    record NotThere() implements ProgrammeChange {}

    record OutOfDate(VersionConflict conflict) implements ProgrammeChange {}

    record Invalid(List<Violation> violations) implements ProgrammeChange {}
}
