package no.moteplass.platform.version;

/** Why a change is refused before it is looked at: it was not made from the version that holds. */
public enum VersionConflict {
    /** 428: the change must say which version it was made from. */
    MISSING,
    /** 412: it has changed since it was read. */
    STALE
}
