package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.Attempt;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.platform.id.Ids;

/** Records what came of sending. */
@ApplicationScoped
class RecordDeliveries {

    private static final Logger LOG = Logger.getLogger(RecordDeliveries.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 8;

    private final DeliveryRepository deliveries;
    private final PlanningLockRepository planning;
    private final Composers composers;
    private final Clock clock;

    RecordDeliveries(DeliveryRepository deliveries, PlanningLockRepository planning, Composers composers, Clock clock) {
        this.deliveries = deliveries;
        this.planning = planning;
        this.composers = composers;
        this.clock = clock;
    }

    /** @return false where another dispatcher has taken it up meanwhile, and records it */
    @Transactional
    boolean record(Claim claim, SendOutcome outcome) {
        planning.claimBesideOthers();
        var delivery = deliveries.findById(claim.delivery());
        if (delivery == null || !delivery.isClaimedAt(claim.claimedAt())) {
            LOG.warnf("delivery %s was taken up by another dispatcher meanwhile", claim.delivery());
            return false;
        }
        var now = clock.instant();
        switch (outcome) {
            case SendOutcome.Sent() -> {
                note(claim, Attempt.Outcome.SENT, null);
                delivery.sent(now);
                composers.of(delivery).sent(delivery);
            }
            case SendOutcome.Unanswered(var what) -> {
                note(claim, Attempt.Outcome.TEMPORARY, what);
                delivery.unanswered(now, pause(delivery.tries()));
                composers.of(delivery).sent(delivery);
            }
            case SendOutcome.RefusedForNow(var reply) -> {
                note(claim, Attempt.Outcome.TEMPORARY, reply);
                delivery.refusedForNow(now, pause(delivery.tries()));
                takeBack(delivery);
            }
            case SendOutcome.RefusedForGood(var reply) -> {
                note(claim, Attempt.Outcome.PERMANENT, reply);
                delivery.refusedForGood();
                takeBack(delivery);
            }
            case SendOutcome.Overtaken() -> {
                delivery.suppress();
                takeBack(delivery);
            }
        }
        if (delivery.state() == DeliveryState.FAILED) {
            LOG.warnf("delivery %s is given up", delivery.id());
            composers.of(delivery).givenUp(delivery);
        }
        return true;
    }

    private void note(Claim claim, Attempt.Outcome outcome, @Nullable String reply) {
        deliveries.add(new Attempt(Ids.next(clock), claim.delivery(), clock.instant(), outcome, reply));
    }

    /** Unless an earlier try may have arrived: what was said then stays said. */
    private void takeBack(Delivery delivery) {
        if (!delivery.isInDoubt()) {
            composers.of(delivery).notSent(delivery);
        }
    }

    /** Doubled each time, up to an hour, and a fifth longer or shorter, so that not all come back at once. */
    private static Duration pause(int tries) {
        var pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        var capped = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return Duration.ofMillis(
                (long) (capped.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
