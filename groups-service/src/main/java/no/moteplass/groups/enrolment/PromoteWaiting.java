package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.fitting.Fitting;
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
    private final LeaderRepository leaders;
    private final Fitting fitting;
    private final Seating seating;
    private final Clock clock;

    PromoteWaiting(
            SignUpRepository signUps,
            SignUpEvents events,
            GroupRepository groups,
            LeaderRepository leaders,
            Fitting fitting,
            Seating seating,
            Clock clock) {
        this.signUps = signUps;
        this.events = events;
        this.groups = groups;
        this.leaders = leaders;
        this.fitting = fitting;
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
        var given = 0;
        var queue = free > 0 ? new ArrayList<>(signUps.queue(group.id())) : new ArrayList<SignUp>();
        for (var waiting : queue) {
            if (given < free && !waiting.passedOver() && allowed(group, waiting)) {
                give(group, waiting, clock.instant());
                given++;
            }
        }
        return given;
    }

    private boolean allowed(Group group, SignUp waiting) {
        Leader person = Objects.requireNonNull(leaders.findById(waiting.leader()));
        return (waiting.invited() || fitting.audience(group, person).isEmpty())
                && person.active()
                && fitting.fit(group, person).fits();
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
