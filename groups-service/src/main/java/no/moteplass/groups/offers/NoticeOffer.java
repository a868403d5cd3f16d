package no.moteplass.groups.offers;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/**
 * The offer's mail is about to leave: its deadline is fixed, and the job that lets it lapse is set with it. Where the mail
 * did not leave and is tried again on a later day, the deadline moves with it: nobody loses days to a mail server (G7).
 */
@ApplicationScoped
public class NoticeOffer {

    private final LockedSignUps signUps;
    private final SettleGroup settle;
    private final ChangeJournal changes;
    private final OfferDeadline deadline;
    private final SchedulerClient jobs;
    private final Clock clock;

    NoticeOffer(
            LockedSignUps signUps,
            SettleGroup settle,
            ChangeJournal changes,
            OfferDeadline deadline,
            SchedulerClient jobs,
            Clock clock) {
        this.signUps = signUps;
        this.settle = settle;
        this.changes = changes;
        this.deadline = deadline;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public Answering notice(UUID id, IfMatch madeFrom) {
        return signUps.answer(id, madeFrom, found -> {
            var now = clock.instant();
            var step = found.signUp().notice(deadline.after(now), now);
            if (step instanceof Step.Done) {
                changes.of(found.signUp(), Change.OFFER_NOTICED);
                settle.changed(found.group());
                jobs.scheduleIfNotExists(LapseOffers.due(found.signUp()));
            }
            return Answering.of(step);
        });
    }
}
