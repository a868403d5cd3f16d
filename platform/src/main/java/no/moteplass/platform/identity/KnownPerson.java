package no.moteplass.platform.identity;

import java.util.UUID;

/**
 * Somebody in the directory.
 *
 * @param active false for who has left: nothing is open to them
 */
public record KnownPerson(UUID id, boolean active) {}
