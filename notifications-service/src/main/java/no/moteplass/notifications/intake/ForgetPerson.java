package no.moteplass.notifications.intake;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;

/** Cancels what was to be sent to a person who is erased, and forgets what they were notified of (P3). */
@ApplicationScoped
class ForgetPerson {

    private final DeliveryRepository deliveries;
    private final LastNotifiedRepository lastNotified;

    ForgetPerson(DeliveryRepository deliveries, LastNotifiedRepository lastNotified) {
        this.deliveries = deliveries;
        this.lastNotified = lastNotified;
    }

    void person(UUID leader) {
        deliveries.unsentTo(leader).forEach(Delivery::cancel);
        lastNotified.forget(leader);
    }
}
