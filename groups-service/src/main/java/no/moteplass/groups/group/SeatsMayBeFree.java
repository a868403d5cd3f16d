package no.moteplass.groups.group;

import java.util.UUID;

/**
 * Told inside the transaction that changed a locked group: somebody who waits may now get a seat, and its flags may be others.
 *
 * @param seatFreed whether there is a seat more; else only the rules have become milder
 */
public record SeatsMayBeFree(UUID group, boolean seatFreed) {}
