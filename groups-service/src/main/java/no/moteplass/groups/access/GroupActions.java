package no.moteplass.groups.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.membership.Belonging;
import no.moteplass.groups.membership.GroupRole;

/**
 * Which verbs a caller may use on a group now: by role, own standing, and the group's state. Never by who else is there: a
 * list without {@code sign-up} would tell a manager that a report sits there, which FIT hides.
 *
 * @param belongings where the caller belongs now, by group
 * @param eligibleFor the groups that the caller could ask for a seat in (G2, G5), whoever else is there
 */
public record GroupActions(Rights rights, Map<UUID, Belonging> belongings, Set<UUID> eligibleFor) {

    public Set<GroupAction> on(Group group, Programme programme, Instant now) {
        var actions = EnumSet.noneOf(GroupAction.class);
        if (rights.writesGroups()) {
            actions.addAll(administering(group.state()));
        }
        if (rights.coordinates()) {
            actions.add(GroupAction.SEE_WAITING_LIST);
            if (group.state().takesPeople()) {
                actions.add(GroupAction.INVITE);
            }
        }
        if (rights.readsMembers()) {
            actions.add(GroupAction.SEE_MEMBERS);
        }
        if (rights.plansSessions()) {
            actions.add(GroupAction.PLAN);
        }
        var member = belongings.get(group.id());
        if (member != null) {
            actions.addAll(belonging(member, group));
        }
        if (eligibleFor.contains(group.id()) && group.signUpOpen(programme.enrolment(), now)) {
            actions.add(GroupAction.SIGN_UP);
        }
        if (group.state() == GroupState.CLOSED) {
            actions.removeAll(Set.of(GroupAction.PLAN, GroupAction.NAME_DEPUTIES));
        }
        return actions;
    }

    /** Whether the caller may know how many of one unit there may be (G4): with it a refusal would tell who is there (P2). */
    public boolean showsUnitLimit(Group group) {
        var member = belongings.get(group.id());
        return rights.writesGroups() || (member != null && GroupVisibility.leads(member));
    }

    private static Set<GroupAction> administering(GroupState state) {
        if (state == GroupState.CLOSED) {
            return Set.of();
        }
        var actions = EnumSet.of(GroupAction.EDIT, GroupAction.CLOSE, GroupAction.CHANGE_MEMBERS);
        switch (state) {
            case DRAFT -> actions.add(GroupAction.OPEN);
            case OPEN -> actions.add(GroupAction.START);
            case ACTIVE -> actions.add(GroupAction.PAUSE);
            case PAUSED -> actions.add(GroupAction.RESUME);
            case CLOSED -> {}
        }
        return actions;
    }

    private Set<GroupAction> belonging(Belonging member, Group group) {
        var actions = EnumSet.noneOf(GroupAction.class);
        if (GroupVisibility.isInside(member)) {
            actions.add(GroupAction.SEE_MEMBERS);
        }
        if (member.roles().contains(GroupRole.FACILITATOR)) {
            actions.add(GroupAction.NAME_DEPUTIES);
        }
        if (GroupVisibility.leads(member) && !rights.coordinates()) {
            actions.add(GroupAction.SEE_WAITING_COUNT);
        }
        if (GroupVisibility.leads(member) || (member.seat() && group.facilitation() == Facilitation.SELF_RUN)) {
            actions.add(GroupAction.PLAN);
        }
        return actions;
    }
}
