package no.moteplass.groups.enrolment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.Promotion;
import no.moteplass.platform.change.ChangeJournal;

/** Gives a free seat to somebody who waits: as an offer, or at once where the group says so (G7). */
@ApplicationScoped
class GiveSeat {

    private final Seating seating;
    private final ChangeJournal changes;

    GiveSeat(Seating seating, ChangeJournal changes) {
        this.seating = seating;
        this.changes = changes;
    }

    /** A confidential seat that somebody never asked for is offered even where others are placed at once (P8). */
    void to(Group group, SignUp waiting, Instant now) {
        var askedFor = !waiting.invited() && (waiting.onRequest() || !group.confidential());
        if (group.promotion() == Promotion.DIRECT && askedFor) {
            waiting.place();
            changes.of(waiting, Change.SIGN_UP_PLACED);
            seating.seat(group.id(), waiting.leader(), now);
        } else {
            waiting.offer(now);
            changes.of(waiting, Change.SEAT_OFFERED);
        }
    }
}
