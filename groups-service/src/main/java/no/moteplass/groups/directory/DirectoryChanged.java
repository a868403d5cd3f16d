package no.moteplass.groups.directory;

import java.util.Set;
import java.util.UUID;

/** Told inside a transaction that moved people in the directory: what rests on units, managers or activity may have come to break a rule. */
public record DirectoryChanged(Set<UUID> leaders) {}
