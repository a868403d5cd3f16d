package no.moteplass.notifications.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.delivery.Attempt;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.email.MailBuilder;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;

/** Reads the delivery log. */
@ApplicationScoped
class DeliveryLog {

    private final DeliveryRepository deliveries;
    private final MailBuilder mails;

    DeliveryLog(DeliveryRepository deliveries, MailBuilder mails) {
        this.deliveries = deliveries;
        this.mails = mails;
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

    private DeliveryShown shown(Delivery delivery, List<Attempt> attempts) {
        return DeliveryShown.of(delivery, mails.messageId(delivery.id()), attempts);
    }
}
