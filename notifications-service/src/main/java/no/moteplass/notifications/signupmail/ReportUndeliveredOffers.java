package no.moteplass.notifications.signupmail;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import no.moteplass.notifications.client.AnswerOutcome;
import no.moteplass.notifications.client.GroupsService;
import no.moteplass.notifications.delivery.UndeliveredOffer;
import no.moteplass.notifications.delivery.UndeliveredOfferRepository;

/**
 * Tells groups-service of offers that did not arrive, so that none of them lapses (G7). No transaction is open while it is
 * asked; who dies in between says it twice, which is no fault.
 */
@ApplicationScoped
class ReportUndeliveredOffers {

    private static final Logger LOG = Logger.getLogger(ReportUndeliveredOffers.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
    private static final int AT_ONCE = 50;

    private final UndeliveredOfferRepository offers;
    private final GroupsService groups;

    ReportUndeliveredOffers(UndeliveredOfferRepository offers, GroupsService groups) {
        this.offers = offers;
        this.groups = groups;
    }

    @Produces
    @Singleton
    static Task<Void> job(ReportUndeliveredOffers reporting) {
        return Tasks.recurring("report-undelivered-offers", FixedDelay.of(BETWEEN_ROUNDS))
                .execute((instance, context) -> reporting.report());
    }

    /** Tells of what is due; where nobody answers, the rest waits for the next round. */
    void report() {
        for (var offer : offers.due(AT_ONCE)) {
            if (!isAnswered(offer)) {
                return;
            }
        }
    }

    private boolean isAnswered(UndeliveredOffer offer) {
        var answered = switch (groups.offerUndelivered(offer.signUp())) {
            case AnswerOutcome.Done() -> true;
            case AnswerOutcome.Outdated(var rule) -> {
                LOG.infof("the offer of delivery %s is over", offer.delivery());
                yield true;
            }
            case AnswerOutcome.Away() -> false;
        };
        offers.told(offer.delivery(), answered);
        return answered;
    }
}
