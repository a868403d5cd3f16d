package no.moteplass.groups.appointment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.access.GroupVisibility;
import no.moteplass.groups.appointment.MemberPlaces.Place;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.identity.Caller;

/** Who may change who is in a group: coordinators everything, a facilitator deputies only. */
@ApplicationScoped
class MemberRights {

    private static final Set<GroupRole> DEPUTIES = Set.of(GroupRole.DEPUTY_FACILITATOR);

    private final GroupRepository groups;
    private final MembershipRepository members;
    private final GroupVisibility visibility;
    private final Caller caller;

    MemberRights(GroupRepository groups, MembershipRepository members, GroupVisibility visibility, Caller caller) {
        this.groups = groups;
        this.members = members;
        this.visibility = visibility;
        this.caller = caller;
    }

    /**
     * Who has no say is answered before anybody's place is looked up: an answer that is slower for those who are in the
     * group would tell of them (P2). Nor do they hold the group up.
     */
    Optional<MemberChange> refusalOfOutsider(UUID groupId) {
        if (visibility.administers() || facilitates(groupId)) {
            return Optional.empty();
        }
        var group = groups.findById(groupId);
        return Optional.of(
                group == null || !visibility.shows(group)
                        ? new MemberChange.NotFound()
                        : new MemberChange.NotAllowed());
    }

    boolean sees(Group group) {
        return visibility.shows(group);
    }

    boolean mayChange(Place place, Set<GroupRole> roles, boolean seat) {
        if (visibility.administers()) {
            return true;
        }
        var differ = EnumSet.noneOf(GroupRole.class);
        differ.addAll(roles);
        differ.removeAll(place.roles());
        var lost = EnumSet.noneOf(GroupRole.class);
        lost.addAll(place.roles());
        lost.removeAll(roles);
        differ.addAll(lost);
        return facilitates(place.group().id()) && seat == place.seated() && DEPUTIES.containsAll(differ);
    }

    private boolean facilitates(UUID groupId) {
        return caller.maybePerson()
                .filter(me -> members.holds(groupId, me, Set.of(GroupRole.FACILITATOR)))
                .isPresent();
    }
}
