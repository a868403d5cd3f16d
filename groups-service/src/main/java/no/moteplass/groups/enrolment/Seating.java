package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.MemberEvents;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.id.Ids;

/** Seats somebody in a group, or takes the seat back. The group is locked, and the sign-up is flushed already. */
@ApplicationScoped
public class Seating {

    private final MembershipRepository members;
    private final MemberEvents events;
    private final Clock clock;

    Seating(MembershipRepository members, MemberEvents events, Clock clock) {
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    public Membership seat(UUID group, UUID leader, Instant now) {
        var current = members.current(group, leader);
        if (current.isPresent() && !current.get().hasSatBefore()) {
            current.get().sit(now);
            events.publish(current.get());
            return current.get();
        }
        var roles = current.map(Membership::heldRoles).orElse(Set.of());
        current.ifPresent(earlier -> {
            earlier.end(EndReason.REJOINED, now);
            events.publish(earlier);
        });
        var joined = new Membership(Ids.next(clock), group, leader, now);
        joined.sit(now);
        joined.holdRoles(roles, EndReason.REMOVED, now, () -> Ids.next(clock));
        members.persist(joined);
        events.publish(joined);
        return joined;
    }

    public void vacate(UUID group, UUID leader, EndReason reason, Instant now) {
        members.current(group, leader).filter(Membership::seat).ifPresent(member -> {
            member.vacate(reason, now);
            events.publish(member);
        });
    }
}
