package no.moteplass.groups.administration;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.id.Ids;

/** Makes whoever owns a programme's purpose the owner of a group's that names nobody (G6). */
@ApplicationScoped
class InheritOwner {

    private final LeaderRepository leaders;
    private final MembershipRepository members;
    private final Clock clock;

    InheritOwner(LeaderRepository leaders, MembershipRepository members, Clock clock) {
        this.leaders = leaders;
        this.members = members;
        this.clock = clock;
    }

    /** @return the owner's membership, where the programme has an owner who is still active */
    Optional<Membership> into(Group group, Programme programme) {
        return Optional.ofNullable(programme.purposeOwner())
                .filter(this::isActive)
                .map(owner -> into(group, owner));
    }

    private Membership into(Group group, UUID owner) {
        var current = members.current(group.id(), owner);
        var member = current.orElseGet(() -> new Membership(Ids.next(clock), group.id(), owner, clock.instant()));
        var roles = new HashSet<>(member.heldRoles());
        roles.add(GroupRole.PURPOSE_OWNER);
        member.holdRoles(roles, EndReason.REMOVED, clock.instant(), () -> Ids.next(clock));
        if (current.isEmpty()) {
            members.persist(member);
        }
        return member;
    }

    private boolean isActive(UUID person) {
        return leaders.findByIdOptional(person).filter(Leader::active).isPresent();
    }
}
