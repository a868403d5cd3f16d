package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.fitting.Fitting;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;

/** Gives every free seat of a locked group to the first who waits and whom the rules allow (G7), in the change that freed it. */
@ApplicationScoped
public class PromoteWaiting {

    private final SignUpRepository signUps;
    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final Fitting fitting;
    private final GiveSeat give;
    private final Clock clock;

    PromoteWaiting(
            SignUpRepository signUps,
            GroupRepository groups,
            LeaderRepository leaders,
            Fitting fitting,
            GiveSeat give,
            Clock clock) {
        this.signUps = signUps;
        this.groups = groups;
        this.leaders = leaders;
        this.fitting = fitting;
        this.give = give;
        this.clock = clock;
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
                give.to(group, waiting, clock.instant());
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
}
