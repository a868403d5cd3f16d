package no.moteplass.groups.enrolment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.Leader;
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
    SigningUp in(Group group, Leader person, Programme programme, boolean asked) {
        var now = clock.instant();
        var id = Ids.next(clock);
        if (groups.seats(group.id()).free() <= 0) {
            var number = groups.nextNumber(group.id());
            keep(SignUp.waiting(id, group.id(), person.id(), programme, asked, number, now));
            return new SigningUp.Waiting(id);
        }
        if (group.confidential() && !asked) {
            keep(SignUp.offered(id, group.id(), person.id(), programme, now));
            return new SigningUp.Offered(id);
        }
        keep(SignUp.placed(id, group.id(), person.id(), programme, asked, now));
        seating.seat(group.id(), person.id(), now);
        return new SigningUp.Placed(id);
    }

    private void keep(SignUp signUp) {
        signUps.persist(signUp);
        changes.of(signUp, Change.SIGN_UP_CREATED);
    }
}
