package no.moteplass.groups.offers;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/** An offer's mail was refused for good: the offer no longer lapses, and the coordinators are told by a flag. */
@ApplicationScoped
public class RecordUndelivered {

    private final LockedSignUps signUps;
    private final SettleGroup settle;
    private final ChangeJournal changes;
    private final Clock clock;

    RecordUndelivered(LockedSignUps signUps, SettleGroup settle, ChangeJournal changes, Clock clock) {
        this.signUps = signUps;
        this.settle = settle;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Answering undelivered(UUID id, IfMatch madeFrom) {
        return signUps.answer(id, madeFrom, found -> {
            var step = found.signUp().undelivered(clock.instant());
            if (step instanceof Step.Done) {
                changes.of(found.signUp(), Change.OFFER_UNDELIVERED);
                settle.changed(found.group());
            }
            return Answering.of(step);
        });
    }
}
