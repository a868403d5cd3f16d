package no.moteplass.groups.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.SignUpEvents;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupEvents;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.Transition;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.MemberEvents;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.version.Preconditions;
import no.moteplass.platform.web.Ids;

/** A coordinator moves a group on: one transaction under its lock; a closing ends all that hangs on it in the same change. */
@ApplicationScoped
class MoveGroup {

    private final GroupRepository groups;
    private final GroupEvents events;
    private final ProgrammeRepository programmes;
    private final MembershipRepository members;
    private final MemberEvents memberEvents;
    private final SignUpRepository signUps;
    private final SignUpEvents signUpEvents;
    private final PromoteWaiting promote;
    private final FlagGroup flags;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final Clock clock;

    MoveGroup(
            GroupRepository groups,
            GroupEvents events,
            ProgrammeRepository programmes,
            MembershipRepository members,
            MemberEvents memberEvents,
            SignUpRepository signUps,
            SignUpEvents signUpEvents,
            PromoteWaiting promote,
            FlagGroup flags,
            Preconditions preconditions,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.events = events;
        this.programmes = programmes;
        this.members = members;
        this.memberEvents = memberEvents;
        this.signUps = signUps;
        this.signUpEvents = signUpEvents;
        this.promote = promote;
        this.flags = flags;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A purpose owner may come from the programme (G6). */
    @Transactional
    Optional<Transition> open(UUID id) {
        return move(id, "group.opened", group -> {
            var heir = programme(group).purposeOwner();
            var moved = group.open(members.strength(id), clock.instant());
            if (heir != null && moved instanceof Transition.Lacks) {
                inherit(group, heir);
                moved = group.open(members.strength(id), clock.instant());
            }
            return moved;
        });
    }

    @Transactional
    Optional<Transition> start(UUID id) {
        return move(id, "group.started", group -> group.start(members.strength(id), programme(group)));
    }

    @Transactional
    Optional<Transition> pause(UUID id) {
        return move(id, "group.paused", Group::pause);
    }

    @Transactional
    Optional<Transition> resume(UUID id) {
        return move(id, "group.resumed", Group::resume);
    }

    @Transactional
    Optional<Transition> close(UUID id, @Nullable String reason) {
        var now = clock.instant();
        return move(id, "group.closed", group -> {
            var moved = group.close(reason, now);
            if (moved instanceof Transition.Done) {
                endAll(group, now);
            }
            return moved;
        });
    }

    private Optional<Transition> move(UUID id, String action, Function<Group, Transition> step) {
        return groups.lock(id).map(group -> {
            preconditions.honour(group.version());
            var moved = step.apply(group);
            if (moved instanceof Transition.Done) {
                flags.update(group);
                events.publish(group);
                audit.record(action, List.of(id));
                promote.fill(group);
            }
            return moved;
        });
    }

    private void endAll(Group group, Instant now) {
        for (var signUp : signUps.live(group.id())) {
            signUp.withdraw(EndReason.GROUP_CLOSED.name(), now);
            signUpEvents.publish(signUp);
        }
        for (var member : members.current(group.id())) {
            member.end(EndReason.GROUP_CLOSED, now);
            memberEvents.publish(member);
        }
    }

    private void inherit(Group group, UUID owner) {
        var current = members.current(group.id(), owner);
        var member = current.orElseGet(() -> new Membership(Ids.next(clock), group.id(), owner, clock.instant()));
        var roles = new java.util.HashSet<>(member.heldRoles());
        roles.addAll(Set.of(GroupRole.PURPOSE_OWNER));
        member.holdRoles(roles, EndReason.REMOVED, clock.instant(), () -> Ids.next(clock));
        if (current.isEmpty()) {
            members.persist(member);
        }
        memberEvents.publish(member);
    }

    private Programme programme(Group group) {
        return Objects.requireNonNull(programmes.findById(group.programme()));
    }
}
