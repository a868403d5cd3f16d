package no.moteplass.groups.access;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.membership.Belonging;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.search.GroupRow;
import no.moteplass.platform.identity.Caller;

/** What of a group the caller may see: the one place that says so. */
@ApplicationScoped
public class GroupVisibility {

    /** Whoever owns the purpose alone neither sits nor leads: P2 leaves them outside. */
    private static final Set<GroupRole> INSIDERS = EnumSet.complementOf(EnumSet.of(GroupRole.PURPOSE_OWNER));

    private final Caller caller;

    GroupVisibility(Caller caller) {
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
    public boolean showsMembers(GroupRow group) {
        return rights().readsMembers() || isInside(group);
    }

    /** Whether the caller is in the group themselves. */
    public boolean isInside(GroupRow group) {
        return group.belonging() != null && isInside(group.belonging());
    }

    public boolean showsWaitingList() {
        return rights().coordinates();
    }

    public boolean showsWaitingCount(GroupRow group) {
        return rights().coordinates() || (group.belonging() != null && leads(group.belonging()));
    }

    static boolean isInside(Belonging member) {
        return member.seat() || member.roles().stream().anyMatch(INSIDERS::contains);
    }

    static boolean leads(Belonging member) {
        return member.roles().stream().anyMatch(GroupRole.LEADING::contains);
    }

    Rights rights() {
        var coordinates = caller.isCoordinator();
        return new Rights(
                coordinates,
                coordinates || caller.hasScope("groups.write"),
                coordinates || caller.hasScope("members.read"),
                coordinates || caller.hasScope("sessions.write"));
    }
}
