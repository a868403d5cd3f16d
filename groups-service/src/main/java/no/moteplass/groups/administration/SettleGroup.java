package no.moteplass.groups.administration;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.group.Group;

/** What follows in a locked group when who attends it or what it demands has changed: its flags, and offers of what is free. */
@ApplicationScoped
public class SettleGroup {

    private final FlagGroup flags;
    private final PromoteWaiting promote;

    SettleGroup(FlagGroup flags, PromoteWaiting promote) {
        this.flags = flags;
        this.promote = promote;
    }

    /**
     * A seat has become free.
     *
     * @param seat the seat, where an offer held it; nothing where somebody sat on it
     */
    public void seatFreed(Group group, @Nullable UUID seat) {
        flags.refresh(group);
        promote.seatFreed(group, seat);
    }

    /** Several have: those that offers held, by name. */
    public void seatsFreed(Group group, List<UUID> seats) {
        flags.refresh(group);
        promote.seatsFreed(group, seats);
    }

    /** Whoever waits may fit now who did not before. */
    public void changed(Group group) {
        changed(group, false);
    }

    /** @param larger whether there are more seats than before */
    void changed(Group group, boolean larger) {
        flags.refresh(group);
        if (larger) {
            promote.seatFreed(group, null);
        } else {
            promote.fill(group);
        }
    }
}
