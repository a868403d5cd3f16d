package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;

/** Places a newcomer whom the rules allow, offers them a seat, or lets them wait. */
@ApplicationScoped
class NewSeat {

    private final GroupRepository groups;
    private final SignUpRepository signUps;
    private final Seating seating;
    private final ChangeJournal changes;
    private final Clock clock;

    NewSeat(GroupRepository groups, SignUpRepository signUps, Seating seating, ChangeJournal changes, Clock clock) {
        this.groups = groups;
        this.signUps = signUps;
        this.seating = seating;
        this.changes = changes;
        this.clock = clock;
    }

    /** Nobody whom the rules allow waits any more, if there is a free seat still. */
    SigningUp in(Group group, UUID person, GroupRepository.Standing standing, boolean asked) {
        var programme = standing.programme();
        var now = clock.instant();
        var id = Ids.next(clock);
        if (standing.seats().free() <= 0) {
            var end =
                    new QueueEnd(groups.nextNumber(group.id()), standing.seats().waiting());
            keep(SignUp.waiting(id, group.id(), person, programme, asked, end, now));
            return new SigningUp.Waiting(id);
        }
        if (group.confidential() && !asked) {
            keep(SignUp.offered(id, group.id(), person, programme, now));
            return new SigningUp.Offered(id);
        }
        keep(SignUp.placed(id, group.id(), person, programme, asked, now));
        if (standing.belongs()) {
            seating.seat(group.id(), person, now);
        } else {
            seating.join(group.id(), person, now);
        }
        return new SigningUp.Placed(id);
    }

    private void keep(SignUp signUp) {
        signUps.persist(signUp);
        changes.of(signUp, Change.SIGN_UP_CREATED);
    }
}
