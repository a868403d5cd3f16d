package no.moteplass.groups.offers;

import static com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.SchedulerClient;

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
    private final ChangeJournal changes;
    private final OfferDeadline deadline;
    private final SchedulerClient jobs;
    private final Clock clock;

    NoticeOffer(
            LockedSignUps signUps, ChangeJournal changes, OfferDeadline deadline, SchedulerClient jobs, Clock clock) {
        this.signUps = signUps;
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
                jobs.schedule(LapseOffers.due(found.signUp()), WHEN_EXISTS_RESCHEDULE);
            }
            return Answering.of(step);
        });
    }
}
