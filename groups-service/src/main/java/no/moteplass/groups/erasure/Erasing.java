package no.moteplass.groups.erasure;

import no.moteplass.platform.version.VersionConflict;

/** What came of erasing somebody. */
public sealed interface Erasing {

    record Done() implements Erasing {}

    /** Never there, or erased before. */
    record NotThere() implements Erasing {}

    record OutOfDate(VersionConflict conflict) implements Erasing {}
}
