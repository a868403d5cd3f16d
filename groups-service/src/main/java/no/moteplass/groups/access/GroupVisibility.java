package no.moteplass.groups.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.identity.Caller;

/** What of a group the caller may see: the one place that says so. */
@ApplicationScoped
public class GroupVisibility {

    /** Whoever owns the purpose alone neither sits nor leads: P2 leaves them outside. */
    private static final Set<GroupRole> INSIDERS = EnumSet.complementOf(EnumSet.of(GroupRole.PURPOSE_OWNER));

    private final MembershipRepository members;
    private final Caller caller;

    GroupVisibility(MembershipRepository members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    /** Whether everybody may know of it: drafts are for those who make them. */
    public static boolean isPublished(Group group) {
        return group.state() != GroupState.DRAFT;
    }

    public boolean shows(Group group) {
        return isPublished(group) || showsDrafts();
    }

    public boolean showsDrafts() {
        return administers();
    }

    /** Whoever makes and changes groups. */
    public boolean administers() {
        return rights().writesGroups();
    }

    /** That two who are there share a chain, or that one has left, would tell others who is there (P2). */
    public boolean shows(Flag flag) {
        return !Flag.FOR_COORDINATORS.contains(flag) || rights().writesGroups();
    }

    /** Who is there: seen by members, facilitators and coordinators (P2). */
    public boolean showsMembers(UUID group) {
        return rights().readsMembers() || isInside(group);
    }

    /** Whether the caller is in the group themselves. */
    public boolean isInside(UUID group) {
        return membership(group).filter(GroupVisibility::isInside).isPresent();
    }

    public boolean showsWaitingList() {
        return rights().coordinates();
    }

    public boolean showsWaitingCount(UUID group) {
        return rights().coordinates()
                || membership(group).filter(GroupVisibility::leads).isPresent();
    }

    static boolean isInside(Membership member) {
        return member.seat() || member.heldRoles().stream().anyMatch(INSIDERS::contains);
    }

    static boolean leads(Membership member) {
        return member.heldRoles().stream().anyMatch(GroupRole.LEADING::contains);
    }

    Rights rights() {
        var coordinates = caller.isCoordinator();
        return new Rights(
                coordinates,
                coordinates || caller.hasScope("groups.write"),
                coordinates || caller.hasScope("members.read"),
                coordinates || caller.hasScope("sessions.write"));
    }

    private Optional<Membership> membership(UUID group) {
        return caller.maybePerson().flatMap(me -> members.current(group, me));
    }
}
