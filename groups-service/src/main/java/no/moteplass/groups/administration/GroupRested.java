package no.moteplass.groups.administration;

import no.moteplass.groups.group.Group;

/**
 * Told inside the transaction that paused a group or let it go on.
 *
 * @param rests whether it is paused now
 */
public record GroupRested(Group group, boolean rests) {}
