package no.moteplass.groups.directory;

import java.util.Set;
import java.util.UUID;

/**
 * Told inside a transaction that gave people another manager, or made them active or inactive: groups that rest on them may
 * have come to break a rule.
 */
public record DirectoryChanged(Set<UUID> leaders) {}
