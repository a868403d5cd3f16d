package no.moteplass.notifications.delivery;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.change.Change;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.platform.version.VersionConflict;

/** Has a delivery tried once more, when somebody has mended what was wrong. */
@ApplicationScoped
public class RetryDelivery {

    private final DeliveryRepository deliveries;
    private final UndeliveredOfferRepository undelivered;
    private final PlanningLockRepository planning;
    private final ChangeJournal changes;
    private final Clock clock;

    RetryDelivery(
            DeliveryRepository deliveries,
            UndeliveredOfferRepository undelivered,
            PlanningLockRepository planning,
            ChangeJournal changes,
            Clock clock) {
        this.deliveries = deliveries;
        this.undelivered = undelivered;
        this.planning = planning;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of asking for another try. */
    public sealed interface Outcome {
        record Done(UUID delivery) implements Outcome {}

        record Refused(DeliveryState state) implements Outcome {}

        record Conflict(VersionConflict conflict) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @Transactional
    public Outcome retry(UUID id, IfMatch made) {
        // A sender may be about to take it up, and a change to suppress it.
        planning.claimBesideOthers();
        var delivery = deliveries.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            return new Outcome.Unknown();
        }
        var conflict = made.conflictWith(delivery.version());
        if (conflict.isPresent()) {
            return new Outcome.Conflict(conflict.get());
        }
        var refusing = delivery.retry(clock.instant());
        if (refusing.isPresent()) {
            return new Outcome.Refused(refusing.get());
        }
        undelivered.forget(id);
        changes.of(delivery, Change.DELIVERY_RETRIED);
        return new Outcome.Done(id);
    }
}
