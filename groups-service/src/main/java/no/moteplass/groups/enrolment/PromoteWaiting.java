package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.eligibility.Eligibility;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.id.Ids;

/** Gives every free seat of a locked group to the first who waits and whom the rules allow (G7), in the change that freed it. */
@ApplicationScoped
public class PromoteWaiting {

    private final SignUpRepository signUps;
    private final GroupRepository groups;
    private final EligibilityCheck eligibility;
    private final GiveSeat give;
    private final Clock clock;

    PromoteWaiting(
            SignUpRepository signUps,
            GroupRepository groups,
            EligibilityCheck eligibility,
            GiveSeat give,
            Clock clock) {
        this.signUps = signUps;
        this.groups = groups;
        this.eligibility = eligibility;
        this.give = give;
        this.clock = clock;
    }

    /**
     * A seat has become free: whoever let an earlier one go by is asked again, but not for the one they let go.
     *
     * @param seat the seat, where an offer held it; nothing where somebody sat on it, or where there is one more
     */
    public void seatFreed(Group group, @Nullable UUID seat) {
        seatsFreed(group, List.of(Objects.requireNonNullElseGet(seat, () -> Ids.next(clock))));
    }

    /** The same for several at once. */
    public void seatsFreed(Group group, List<UUID> seats) {
        signUps.queue(group.id()).forEach(each -> each.askAgainAbout(seats));
        fill(group, seats);
    }

    /** Gives what seats there are. @return how many */
    public int fill(Group group) {
        return fill(group, List.of());
    }

    private int fill(Group group, List<UUID> freed) {
        if (!group.state().takesPeople()) {
            return 0;
        }
        signUps.flush();
        var free = groups.seats(group.id()).free();
        var queue = free > 0 ? signUps.queue(group.id()) : List.<SignUp>of();
        return queue.isEmpty() ? 0 : fill(group, queue, new Seats(free, new ArrayDeque<>(freed)));
    }

    private int fill(Group group, List<SignUp> queue, Seats seats) {
        var roster =
                eligibility.roster(group, queue.stream().map(SignUp::leader).toList());
        var given = 0;
        for (var waiting : queue) {
            if (given < seats.free()
                    && !waiting.passedOver()
                    && allowed(roster.eligibility(waiting.leader()), waiting)) {
                give.to(group, waiting, seats.next(() -> Ids.next(clock)), clock.instant());
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

    /** How many seats are free, and the names of those that offers have held. */
    private record Seats(int free, Deque<UUID> named) {

        UUID next(Supplier<UUID> fresh) {
            return named.isEmpty() ? fresh.get() : named.removeFirst();
        }
    }
}
