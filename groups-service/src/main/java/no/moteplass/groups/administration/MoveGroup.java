package no.moteplass.groups.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
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
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
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
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.web.Preconditions;

/** A coordinator moves a group on: one transaction under its lock; a closing ends all that hangs on it in the same change. */
@ApplicationScoped
public class MoveGroup {

    private final GroupRepository groups;
    private final GroupEvents events;
    private final ProgrammeRepository programmes;
    private final LeaderRepository leaders;
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
            LeaderRepository leaders,
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
        this.leaders = leaders;
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
    public Optional<Transition> open(UUID id) {
        var touched = touched(id);
        return move(id, "group.opened", touched, group -> {
            var heir = programme(group).purposeOwner();
            var moved = group.open(members.strength(id), clock.instant());
            if (moved instanceof Transition.Lacks && heir != null && isActive(heir)) {
                inherit(group, heir);
                touched.add(heir);
                moved = group.open(members.strength(id), clock.instant());
            }
            return moved;
        });
    }

    @Transactional
    public Optional<Transition> start(UUID id) {
        return move(id, "group.started", touched(id), group -> group.start(members.strength(id), programme(group)));
    }

    @Transactional
    public Optional<Transition> pause(UUID id) {
        return move(id, "group.paused", touched(id), Group::pause);
    }

    @Transactional
    public Optional<Transition> resume(UUID id) {
        return move(id, "group.resumed", touched(id), Group::resume);
    }

    @Transactional
    public Optional<Transition> close(UUID id, @Nullable String reason) {
        var now = clock.instant();
        var touched = touched(id);
        return move(id, "group.closed", touched, group -> {
            var moved = group.close(reason, now);
            if (moved instanceof Transition.Done) {
                touched.addAll(endAll(group, now));
            }
            return moved;
        });
    }

    /** What the audit trail names: the group, and whoever the step comes to touch. */
    private static Set<UUID> touched(UUID group) {
        return new LinkedHashSet<>(Set.of(group));
    }

    private Optional<Transition> move(UUID id, String action, Set<UUID> touched, Function<Group, Transition> step) {
        return groups.lock(id).map(group -> {
            preconditions.honour(group.version());
            var moved = step.apply(group);
            if (moved instanceof Transition.Done) {
                flags.update(group);
                events.publish(group);
                audit.record(action, touched);
                promote.fill(group);
            }
            return moved;
        });
    }

    /** @return whose places and roles ended */
    private Set<UUID> endAll(Group group, Instant now) {
        var people = new LinkedHashSet<UUID>();
        for (var signUp : signUps.live(group.id())) {
            signUp.withdraw(EndReason.GROUP_CLOSED.name(), now);
            signUpEvents.publish(signUp);
            people.add(signUp.leader());
        }
        for (var member : members.current(group.id())) {
            member.end(EndReason.GROUP_CLOSED, now);
            memberEvents.publish(member);
            people.add(member.leader());
        }
        return people;
    }

    private boolean isActive(UUID person) {
        return leaders.findByIdOptional(person).filter(Leader::active).isPresent();
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
