package no.moteplass.groups.directory;

/** Who added somebody to the directory: a file, or a coordinator by hand; whom a file has named is the file's from then on. */
public enum LeaderSource {
    IMPORT,
    HAND
}
