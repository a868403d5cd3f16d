package no.moteplass.groups.appointment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;

/** Finds somebody's place in a group, which is locked then. */
@ApplicationScoped
class MemberPlaces {

    /** Somebody and the group, whether they are in it or not. */
    record Place(Group group, UUID leader, @Nullable Membership current) {

        private static final long NOBODY = 0;

        Set<GroupRole> roles() {
            return current == null ? Set.of() : current.heldRoles();
        }

        /** Of the membership; whoever is not in the group has none, and a version that no membership has. */
        long version() {
            return current == null ? NOBODY : current.version();
        }

        boolean seated() {
            return current != null && current.seat();
        }
    }

    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final MembershipRepository members;

    MemberPlaces(GroupRepository groups, LeaderRepository leaders, MembershipRepository members) {
        this.groups = groups;
        this.leaders = leaders;
        this.members = members;
    }

    /** Empty where there is no such group or nobody of this id. */
    Optional<Place> lock(UUID group, UUID leader) {
        return groups.lock(group)
                .filter(found -> leaders.findById(leader) != null)
                .map(found ->
                        new Place(found, leader, members.current(group, leader).orElse(null)));
    }
}
