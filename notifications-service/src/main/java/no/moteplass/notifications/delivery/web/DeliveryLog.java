package no.moteplass.notifications.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.UndeliveredOffer;
import no.moteplass.notifications.delivery.UndeliveredOfferRepository;
import no.moteplass.notifications.mime.MailBuilder;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;

/** Reads the delivery log. */
@ApplicationScoped
class DeliveryLog {

    private final DeliveryRepository deliveries;
    private final UndeliveredOfferRepository undelivered;
    private final MailBuilder mails;

    DeliveryLog(DeliveryRepository deliveries, UndeliveredOfferRepository undelivered, MailBuilder mails) {
        this.deliveries = deliveries;
        this.undelivered = undelivered;
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
        var shown = shown(found);
        return Page.of(found, asked, madeFor, delivery -> List.of(delivery.dueAt(), delivery.id()), shown);
    }

    @Transactional
    Optional<DeliveryShown> one(UUID id) {
        return deliveries
                .findByIdOptional(id)
                .map(delivery -> shown(List.of(delivery)).apply(delivery));
    }

    private Function<Delivery, DeliveryShown> shown(List<Delivery> found) {
        var ids = found.stream().map(Delivery::id).toList();
        var attempts = deliveries.attemptsOf(ids);
        var offers = undelivered.of(ids);
        return delivery -> DeliveryShown.of(
                delivery,
                mails.messageId(delivery.id()),
                attempts.getOrDefault(delivery.id(), List.of()),
                Optional.ofNullable(offers.get(delivery.id()))
                        .map(UndeliveredOffer::reportedAt)
                        .orElse(null));
    }
}
