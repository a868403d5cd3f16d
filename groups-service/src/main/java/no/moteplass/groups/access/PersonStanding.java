package no.moteplass.groups.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.Membership;

/**
 * Where somebody belongs and has signed up.
 *
 * @param sector their unit's
 * @param memberships those that hold now, by group
 * @param signedUpGroups where they have a live sign-up
 * @param signedUpProgrammes the programmes of these
 */
record PersonStanding(
        Leader person,
        String sector,
        Map<UUID, Membership> memberships,
        Set<UUID> signedUpGroups,
        Set<String> signedUpProgrammes) {

    /** G5. */
    boolean signedUp(Group group, Programme programme) {
        return signedUpGroups.contains(group.id())
                || (!programme.allowsSeveral() && signedUpProgrammes.contains(programme.code()));
    }
}
