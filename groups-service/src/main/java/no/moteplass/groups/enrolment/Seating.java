package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;

/** Seats somebody in a group, or takes the seat back. The group is locked, and the sign-up is flushed already. */
@ApplicationScoped
public class Seating {

    private final MembershipRepository members;
    private final ChangeJournal changes;
    private final Clock clock;

    Seating(MembershipRepository members, ChangeJournal changes, Clock clock) {
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    public Membership seat(UUID group, UUID leader, Instant now) {
        var current = members.current(group, leader);
        if (current.isPresent() && !current.get().hasSatBefore()) {
            current.get().sit(now);
            changes.of(current.get(), Change.SEAT_TAKEN);
            return current.get();
        }
        if (current.isEmpty()) {
            return join(group, leader, now);
        }
        var earlier = current.get();
        var joined = sitting(group, leader, now);
        joined.goOnWithRolesOf(earlier, () -> Ids.next(clock));
        earlier.end(EndReason.REJOINED, now);
        changes.of(earlier, Change.SEAT_TAKEN);
        return keep(joined);
    }

    /** The same for somebody who is not in the group yet. */
    Membership join(UUID group, UUID leader, Instant now) {
        return keep(sitting(group, leader, now));
    }

    private Membership sitting(UUID group, UUID leader, Instant now) {
        var joining = new Membership(Ids.next(clock), group, leader, now);
        joining.sit(now);
        return joining;
    }

    private Membership keep(Membership joined) {
        members.persist(joined);
        changes.of(joined, Change.SEAT_TAKEN);
        return joined;
    }

    public void vacate(UUID group, UUID leader, EndReason reason, Instant now) {
        members.current(group, leader).filter(Membership::seat).ifPresent(member -> {
            member.vacate(reason, now);
            changes.of(member, Change.SEAT_VACATED);
        });
    }
}
