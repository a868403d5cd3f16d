package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.eligibility.Eligibility;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.Promotion;
import no.moteplass.groups.group.SeatsMayBeFree;

/** Gives every free seat of a locked group to the first who waits and whom the rules allow (G7), in the change that freed it. */
@ApplicationScoped
public class PromoteWaiting {

    private final SignUpRepository signUps;
    private final SignUpEvents events;
    private final GroupRepository groups;
    private final EligibilityCheck eligibility;
    private final Seating seating;
    private final Clock clock;

    PromoteWaiting(
            SignUpRepository signUps,
            SignUpEvents events,
            GroupRepository groups,
            EligibilityCheck eligibility,
            Seating seating,
            Clock clock) {
        this.signUps = signUps;
        this.events = events;
        this.groups = groups;
        this.eligibility = eligibility;
        this.seating = seating;
        this.clock = clock;
    }

    void onSeats(@Observes SeatsMayBeFree change) {
        var group = groups.findById(change.group());
        if (group == null) {
            return;
        }
        if (change.seatFreed()) {
            seatFreed(group, null);
        } else {
            fill(group);
        }
    }

    /**
     * A seat has become free: whoever let an earlier one go by is asked again, but not for the one they let go.
     *
     * @param by the sign-up that freed it
     */
    public void seatFreed(Group group, @Nullable UUID by) {
        for (var waiting : signUps.queue(group.id())) {
            if (!waiting.id().equals(by) && waiting.passedOver()) {
                waiting.askAgain();
            }
        }
        fill(group);
    }

    /** Gives what seats there are. @return how many */
    public int fill(Group group) {
        if (!group.state().takesPeople()) {
            return 0;
        }
        signUps.flush();
        var free = groups.seats(group.id()).free();
        var queue = free > 0 ? signUps.queue(group.id()) : List.<SignUp>of();
        return queue.isEmpty() ? 0 : fill(group, queue, free);
    }

    private int fill(Group group, List<SignUp> queue, int free) {
        var roster =
                eligibility.roster(group, queue.stream().map(SignUp::leader).toList());
        var given = 0;
        for (var waiting : queue) {
            if (given < free && !waiting.passedOver() && allowed(roster.eligibility(waiting.leader()), waiting)) {
                give(group, waiting, clock.instant());
                roster = roster.joinedBy(waiting.leader());
                given++;
            }
        }
        return given;
    }

    /** An invitation stands in for level and kind (G2). */
    private static boolean allowed(Eligibility person, SignUp waiting) {
        return (waiting.invited() ? person.active() : person.audience()).isEmpty()
                && person.compatibility().fits();
    }

    /** A confidential seat that somebody never asked for is offered even where others are placed at once (P8). */
    private void give(Group group, SignUp waiting, Instant now) {
        var askedFor = !waiting.invited() && (waiting.onRequest() || !group.confidential());
        if (group.promotion() == Promotion.DIRECT && askedFor) {
            waiting.place();
            events.publish(waiting);
            seating.seat(group.id(), waiting.leader(), now);
        } else {
            waiting.offer(now);
            events.publish(waiting);
        }
    }
}
