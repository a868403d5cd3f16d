package no.moteplass.groups.directory;

import java.util.List;
import java.util.UUID;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** What came of adding or changing a person. */
public sealed interface LeaderChange {

    record Done(UUID leader) implements LeaderChange {}

    record NotThere() implements LeaderChange {}

    record OutOfDate(VersionConflict conflict) implements LeaderChange {}

    record Invalid(List<Violation> violations) implements LeaderChange {}

    record EmailTaken() implements LeaderChange {}

    record ExternalIdTaken() implements LeaderChange {}

    /** Somebody with this address or external id was erased (P3). */
    record WasErased() implements LeaderChange {}
}
