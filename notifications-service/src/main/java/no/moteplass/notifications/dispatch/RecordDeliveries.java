package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** Records what came of sending, of many at once. */
@ApplicationScoped
class RecordDeliveries {

    private static final Logger LOG = Logger.getLogger(RecordDeliveries.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 8;

    private final ClaimRepository claims;
    private final DeliveryRepository deliveries;
    private final PlanningLockRepository planning;
    private final Composers composers;
    private final Clock clock;

    RecordDeliveries(
            ClaimRepository claims,
            DeliveryRepository deliveries,
            PlanningLockRepository planning,
            Composers composers,
            Clock clock) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.planning = planning;
        this.composers = composers;
        this.clock = clock;
    }

    /** A claim, and what came of it. */
    record Tried(Claim claim, SendOutcome outcome) {}

    /**
     * Together, in one transaction. Where another dispatcher has taken one up meanwhile, it is recorded there.
     *
     * @return how many have left
     */
    @Transactional
    int record(List<Tried> tried) {
        planning.claimBesideOthers();
        var left = new ArrayList<Claim>();
        var others = new HashMap<UUID, Tried>();
        for (var each : tried) {
            if (each.outcome() instanceof SendOutcome.Sent) {
                left.add(each.claim());
            } else {
                others.put(each.claim().delivery(), each);
            }
        }
        noteSent(left);
        if (!others.isEmpty()) {
            for (var delivery : deliveries.list("id in ?1", others.keySet())) {
                Optional.ofNullable(others.get(delivery.id())).ifPresent(each -> record(delivery, each));
            }
        }
        return left.size();
    }

    private void noteSent(List<Claim> left) {
        var recorded = claims.sent(left, clock.instant());
        var noted = new ArrayList<UUID>();
        for (var claim : left) {
            if (!recorded.contains(claim.delivery())) {
                wasTakenUp(claim.delivery());
            } else if (composers.of(claim.message().kind()).notesWhatWasSent()) {
                noted.add(claim.delivery());
            }
        }
        if (!noted.isEmpty()) {
            deliveries
                    .list("id in ?1", noted)
                    .forEach(each -> composers.of(each).sent(each));
        }
    }

    private static void wasTakenUp(UUID delivery) {
        LOG.warnf("delivery %s was taken up by another dispatcher meanwhile", delivery);
    }

    private void record(Delivery delivery, Tried tried) {
        if (!delivery.isClaimedAt(tried.claim().claimedAt())) {
            wasTakenUp(delivery.id());
            return;
        }
        var now = clock.instant();
        switch (tried.outcome()) {
            case SendOutcome.Sent() -> throw new IllegalStateException("what has left is recorded together");
            case SendOutcome.Unanswered(var what) -> {
                note(delivery, Attempt.Outcome.TEMPORARY, what, now);
                delivery.unanswered(now, pause(delivery.tries()));
                composers.of(delivery).sent(delivery);
            }
            case SendOutcome.RefusedForNow(var reply) -> {
                note(delivery, Attempt.Outcome.TEMPORARY, reply, now);
                delivery.refusedForNow(now, pause(delivery.tries()));
                takeBack(delivery);
            }
            case SendOutcome.RefusedForGood(var reply) -> {
                note(delivery, Attempt.Outcome.PERMANENT, reply, now);
                delivery.refusedForGood();
                takeBack(delivery);
            }
            case SendOutcome.NotTried() -> {
                delivery.postpone(delivery.dueAt());
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
    }

    private void note(Delivery delivery, Attempt.Outcome outcome, @Nullable String reply, Instant now) {
        deliveries.add(new Attempt(Ids.next(clock), delivery.id(), now, outcome, reply));
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
