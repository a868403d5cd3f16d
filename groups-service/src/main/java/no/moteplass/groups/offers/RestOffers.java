package no.moteplass.groups.offers;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import no.moteplass.groups.administration.GroupRested;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.platform.change.ChangeJournal;

/**
 * Lets the deadlines of a paused group's offers rest, for nobody can accept then; when it goes on they are put off, and
 * every offer that had one is made anew, so that its mail tells the new one (G7).
 */
@ApplicationScoped
class RestOffers {

    private final SignUpRepository signUps;
    private final OfferDeadline deadline;
    private final ChangeJournal changes;
    private final SchedulerClient jobs;
    private final Clock clock;

    RestOffers(
            SignUpRepository signUps,
            OfferDeadline deadline,
            ChangeJournal changes,
            SchedulerClient jobs,
            Clock clock) {
        this.signUps = signUps;
        this.deadline = deadline;
        this.changes = changes;
        this.jobs = jobs;
        this.clock = clock;
    }

    void onRest(@Observes GroupRested change) {
        var now = clock.instant();
        var offers = signUps.offered(change.group().id());
        if (change.rests()) {
            offers.forEach(each -> each.rest(now));
            changes.ofAll(offers, Change.OFFERS_REST);
        } else {
            offers.forEach(each -> each.goOn(deadline::notBefore, now));
            changes.ofAll(offers, Change.OFFERS_GO_ON);
            offers.stream()
                    .filter(each -> each.offerExpiresAt() != null)
                    .forEach(each -> jobs.scheduleIfNotExists(LapseOffers.due(each)));
        }
    }
}
