package no.moteplass.groups.members;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.lifecycle.FlagGroup;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.MemberEvents;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.identity.Caller;

/** Somebody gets or loses roles or a seat by hand: one transaction under the group's lock. */
@ApplicationScoped
class ChangeMember {

    private static final Set<GroupRole> DEPUTIES = Set.of(GroupRole.DEPUTY_FACILITATOR);

    private final GroupRepository groups;
    private final MembershipRepository members;
    private final MemberEvents events;
    private final LeaderRepository leaders;
    private final HandSeating seats;
    private final EligibilityCheck eligibility;
    private final FlagGroup flags;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChangeMember(
            GroupRepository groups,
            MembershipRepository members,
            MemberEvents events,
            LeaderRepository leaders,
            HandSeating seats,
            EligibilityCheck eligibility,
            FlagGroup flags,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.events = events;
        this.leaders = leaders;
        this.seats = seats;
        this.eligibility = eligibility;
        this.flags = flags;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MemberChange put(UUID groupId, UUID leader, MemberWish wish) {
        var refused = refusesOutsider(groupId);
        if (refused.isPresent()) {
            return refused.get();
        }
        var group = groups.lock(groupId).orElse(null);
        if (group == null || !visible(group) || leaders.findById(leader) == null) {
            return new MemberChange.NotFound();
        }
        var current = members.current(groupId, leader).orElse(null);
        var roles = wish.roles() == null ? held(current) : wish.roles();
        var seat = wish.seat() == null ? sits(current) : wish.seat();
        if (!mayChange(group, current, roles, seat)) {
            return new MemberChange.NotAllowed();
        }
        if (group.state() == GroupState.CLOSED) {
            return new MemberChange.WrongState("group-closed");
        }
        if (!seat && roles.isEmpty() && current == null) {
            return new MemberChange.Nothing();
        }
        return change(group, leader, current, roles, seat);
    }

    private MemberChange change(
            Group group, UUID leader, @Nullable Membership current, Set<GroupRole> roles, boolean seat) {
        var now = clock.instant();
        var refused = leadingRefused(group, leader, current, roles);
        if (refused.isPresent()) {
            return new MemberChange.Refused(refused.get());
        }
        if (seat && !sits(current)) {
            var seated = seats.take(group, leader, now);
            if (seated.isPresent()) {
                return seated.get();
            }
        }
        holdRoles(group, leader, roles, now);
        if (!seat && sits(current)) {
            seats.give(group, leader, now);
        }
        flags.refresh(group);
        seats.fill(group);
        audit.record("member.changed", List.of(leader));
        return current == null ? new MemberChange.Created(leader) : new MemberChange.Changed(leader);
    }

    @Transactional
    MemberChange remove(UUID groupId, UUID leader) {
        var refused = refusesOutsider(groupId);
        if (refused.isPresent()) {
            return refused.get();
        }
        var group = groups.lock(groupId).orElse(null);
        var current = members.current(groupId, leader).orElse(null);
        if (group == null || !visible(group)) {
            return new MemberChange.NotFound();
        }
        if (!mayChange(group, current, Set.of(), false)) {
            return new MemberChange.NotAllowed();
        }
        if (current == null) {
            return new MemberChange.NotFound();
        }
        var now = clock.instant();
        holdRoles(group, leader, Set.of(), now);
        if (current.seat()) {
            seats.give(group, leader, now);
        }
        flags.refresh(group);
        seats.fill(group);
        audit.record("member.removed", List.of(leader));
        return new MemberChange.Gone();
    }

    /**
     * Who has no say is answered before anybody's place is looked up: an answer that is slower for those who are in the
     * group would tell of them (P2). Nor do they hold the group up.
     */
    private Optional<MemberChange> refusesOutsider(UUID groupId) {
        if (mayAll() || facilitates(groupId)) {
            return Optional.empty();
        }
        var group = groups.findById(groupId);
        return Optional.of(
                group == null || !visible(group) ? new MemberChange.NotFound() : new MemberChange.NotAllowed());
    }

    private boolean facilitates(UUID groupId) {
        return caller.maybePerson()
                .filter(me -> members.holds(groupId, me, Set.of(GroupRole.FACILITATOR)))
                .isPresent();
    }

    /** Drafts are for those who make them. */
    private boolean visible(Group group) {
        return group.state() != GroupState.DRAFT || mayAll();
    }

    private boolean mayAll() {
        return caller.isCoordinator() || caller.hasScope("groups.write");
    }

    /** Coordinators everything; a facilitator deputies only. */
    private boolean mayChange(Group group, @Nullable Membership current, Set<GroupRole> roles, boolean seat) {
        if (mayAll()) {
            return true;
        }
        var differ = EnumSet.noneOf(GroupRole.class);
        differ.addAll(roles);
        differ.removeAll(held(current));
        var lost = EnumSet.noneOf(GroupRole.class);
        lost.addAll(held(current));
        lost.removeAll(roles);
        differ.addAll(lost);
        return facilitates(group.id()) && seat == sits(current) && DEPUTIES.containsAll(differ);
    }

    private Optional<Refusal> leadingRefused(
            Group group, UUID leader, @Nullable Membership current, Set<GroupRole> roles) {
        var attendsAnew =
                roles.stream().anyMatch(GroupRole.ATTENDING::contains) && (current == null || !current.attends());
        return attendsAnew ? eligibility.refusesLead(group, leader) : Optional.empty();
    }

    private void holdRoles(Group group, UUID leader, Set<GroupRole> roles, Instant now) {
        var current = members.current(group.id(), leader).orElse(null);
        if (held(current).equals(roles)) {
            return;
        }
        var member =
                Objects.requireNonNullElseGet(current, () -> new Membership(Ids.next(clock), group.id(), leader, now));
        member.holdRoles(roles, EndReason.REMOVED, now, () -> Ids.next(clock));
        if (current == null) {
            members.persist(member);
        }
        events.publish(member);
    }

    private static Set<GroupRole> held(@Nullable Membership member) {
        return member == null ? Set.of() : member.heldRoles();
    }

    private static boolean sits(@Nullable Membership member) {
        return member != null && member.seat();
    }
}
