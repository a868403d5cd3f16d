package no.moteplass.groups.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.fitting.Audience;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.Membership;
import no.moteplass.platform.time.Oslo;

/**
 * Which verbs a caller may use on a group now: by role, own standing, and the group's state. Never by who else is there: a
 * list without {@code sign-up} would tell a manager that a report sits there, which FIT hides.
 *
 * @param self who asks, where they are in the directory
 */
public record GroupActions(Rights rights, @Nullable PersonStanding self) {

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
        membership(group).ifPresent(member -> actions.addAll(belonging(member, group)));
        if (self != null && canSignUp(self, group, programme, now)) {
            actions.add(GroupAction.SIGN_UP);
        }
        if (group.state() == GroupState.CLOSED) {
            actions.removeAll(Set.of(GroupAction.PLAN, GroupAction.NAME_DEPUTIES));
        }
        return actions;
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

    private Set<GroupAction> belonging(Membership member, Group group) {
        var actions = EnumSet.noneOf(GroupAction.class);
        if (GroupVisibility.isInside(member)) {
            actions.add(GroupAction.SEE_MEMBERS);
        }
        if (member.heldRoles().contains(GroupRole.FACILITATOR)) {
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

    /** The window, G2 and G5; the others of the group count for nothing here. */
    private static boolean canSignUp(PersonStanding self, Group group, Programme programme, Instant now) {
        return group.signUpOpen(programme.enrolment(), now)
                && !self.signedUp(group, programme)
                && Audience.refuses(group, programme, self.person(), self.sector(), LocalDate.ofInstant(now, Oslo.ZONE))
                        .isEmpty();
    }

    private Optional<Membership> membership(Group group) {
        return Optional.ofNullable(self).map(each -> each.memberships().get(group.id()));
    }
}
