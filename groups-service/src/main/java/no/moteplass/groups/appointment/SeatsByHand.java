package no.moteplass.groups.appointment;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;

/** The seat that a coordinator gives or takes back, with the sign-up that every seat has. */
@ApplicationScoped
class SeatsByHand {

    private final GroupRepository groups;
    private final SignUpRepository signUps;
    private final Seating seating;
    private final ChangeJournal changes;
    private final Clock clock;

    SeatsByHand(GroupRepository groups, SignUpRepository signUps, Seating seating, ChangeJournal changes, Clock clock) {
        this.groups = groups;
        this.signUps = signUps;
        this.seating = seating;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param own their live sign-up, where they have one */
    void give(Group group, UUID leader, @Nullable SignUp own) {
        var signUp = own == null ? placed(group, leader) : own;
        if (own != null) {
            own.place();
        }
        changes.of(signUp, Change.SIGN_UP_PLACED);
        seating.seat(group.id(), leader, clock.instant());
    }

    private SignUp placed(Group group, UUID leader) {
        var signUp =
                SignUp.placed(Ids.next(clock), group.id(), leader, groups.programmeOf(group), false, clock.instant());
        signUps.persist(signUp);
        return signUp;
    }

    /** @return the sign-up that ended with it */
    @Nullable
    UUID takeBack(Group group, UUID leader) {
        var now = clock.instant();
        var signUp = signUps.live(group.id(), leader).orElse(null);
        if (signUp != null) {
            signUp.withdraw(EndReason.REMOVED.name(), now);
            changes.of(signUp, Change.SIGN_UP_ENDED);
        }
        seating.vacate(group.id(), leader, EndReason.REMOVED, now);
        return signUp == null ? null : signUp.id();
    }
}
