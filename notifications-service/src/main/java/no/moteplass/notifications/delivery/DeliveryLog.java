package no.moteplass.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.facts.PlanningRepository;
import no.moteplass.notifications.message.Mails;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.web.Preconditions;

/** Reads the delivery log, and has things sent again. */
@ApplicationScoped
class DeliveryLog {

    private final DeliveryRepository deliveries;
    private final PlanningRepository planning;
    private final Mails mails;
    private final Preconditions preconditions;
    private final Clock clock;

    DeliveryLog(
            DeliveryRepository deliveries,
            PlanningRepository planning,
            Mails mails,
            Preconditions preconditions,
            Clock clock) {
        this.deliveries = deliveries;
        this.planning = planning;
        this.mails = mails;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    Page<DeliveryShown> page(DeliveryRepository.Filter filter, PageRequest asked) {
        var madeFor = "deliveries|" + filter;
        var after = asked.after(
                        madeFor,
                        2,
                        key -> new DeliveryRepository.Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        var found = deliveries.page(filter, after, asked.limit() + 1);
        var attempts = deliveries.attemptsOf(found.stream().map(Delivery::id).toList());
        return Page.of(
                found,
                asked,
                madeFor,
                delivery -> List.of(delivery.dueAt(), delivery.id()),
                delivery -> shown(delivery, attempts.getOrDefault(delivery.id(), List.of())));
    }

    @Transactional
    Optional<DeliveryShown> one(UUID id) {
        return deliveries
                .findByIdOptional(id)
                .map(delivery ->
                        shown(delivery, deliveries.attemptsOf(List.of(id)).getOrDefault(id, List.of())));
    }

    /** What came of asking for another try. */
    sealed interface Retry {
        record Done(DeliveryShown delivery) implements Retry {}

        record Refused(DeliveryState state) implements Retry {}

        record Unknown() implements Retry {}
    }

    @Transactional
    Retry retry(UUID id) {
        // A sender may be about to take it up, and a change to suppress it.
        planning.claimBesideOthers();
        var delivery = deliveries.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            return new Retry.Unknown();
        }
        preconditions.honour(delivery.version());
        return switch (delivery.retry(clock.instant())) {
            case Delivery.Retrying.Refused(var state) -> new Retry.Refused(state);
            case Delivery.Retrying.Done() -> {
                deliveries.flush();
                yield new Retry.Done(
                        shown(delivery, deliveries.attemptsOf(List.of(id)).getOrDefault(id, List.of())));
            }
        };
    }

    private DeliveryShown shown(Delivery delivery, List<Attempt> attempts) {
        return DeliveryShown.of(delivery, mails.messageId(delivery.id()), attempts);
    }
}
