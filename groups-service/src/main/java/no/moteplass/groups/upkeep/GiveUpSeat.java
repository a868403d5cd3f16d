package no.moteplass.groups.upkeep;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.platform.change.ChangeJournal;

/** Ends the seat of somebody who has left the directory, as if they had given it up: it goes to the next in line. */
@ApplicationScoped
class GiveUpSeat {

    private static final String ACTOR = "groups-service";

    private final SignUpRepository signUps;
    private final Seating seating;
    private final SettleGroup settle;
    private final ChangeJournal changes;
    private final Clock clock;

    GiveUpSeat(SignUpRepository signUps, Seating seating, SettleGroup settle, ChangeJournal changes, Clock clock) {
        this.signUps = signUps;
        this.seating = seating;
        this.settle = settle;
        this.changes = changes;
        this.clock = clock;
    }

    void of(UUID person, Group group) {
        signUps.live(group.id(), person)
                .filter(each -> each.state() == SignUpState.PLACED)
                .ifPresent(signUp -> {
                    var now = clock.instant();
                    signUp.withdraw(EndReason.INACTIVE.name(), now);
                    changes.by(ACTOR, signUp, Change.SIGN_UP_WITHDRAWN);
                    seating.vacate(group.id(), person, EndReason.INACTIVE, now);
                    settle.seatFreed(group, null);
                });
    }
}
