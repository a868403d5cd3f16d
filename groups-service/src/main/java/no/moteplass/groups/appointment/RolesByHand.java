package no.moteplass.groups.appointment;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.appointment.MemberPlaces.Place;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;

/** Roles that are given and taken; whoever comes to lead attends, and so falls under G3. */
@ApplicationScoped
class RolesByHand {

    private final MembershipRepository members;
    private final EligibilityCheck eligibility;
    private final ChangeJournal changes;
    private final Clock clock;

    RolesByHand(MembershipRepository members, EligibilityCheck eligibility, ChangeJournal changes, Clock clock) {
        this.members = members;
        this.eligibility = eligibility;
        this.changes = changes;
        this.clock = clock;
    }

    Optional<Refusal> refusal(Place place, Set<GroupRole> roles) {
        var current = place.current();
        var comesToAttend =
                roles.stream().anyMatch(GroupRole.ATTENDING::contains) && (current == null || !current.attends());
        return comesToAttend ? eligibility.refusesLead(place.group(), place.leader()) : Optional.empty();
    }

    /** Exactly these from now on. The membership is read again: a seat given meanwhile may have made one. */
    void hold(Place place, Set<GroupRole> roles) {
        var group = place.group().id();
        var current = members.current(group, place.leader()).orElse(null);
        var held = current == null ? Set.<GroupRole>of() : current.heldRoles();
        if (held.equals(roles)) {
            return;
        }
        var now = clock.instant();
        var member = Objects.requireNonNullElseGet(
                current, () -> new Membership(Ids.next(clock), group, place.leader(), now));
        member.holdRoles(roles, EndReason.REMOVED, now, () -> Ids.next(clock));
        if (current == null) {
            members.persist(member);
        }
        changes.of(member, Change.ROLES_HELD);
    }
}
