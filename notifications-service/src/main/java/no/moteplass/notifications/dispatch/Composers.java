package no.moteplass.notifications.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.MessageComposer;

/** Knows who composes which kind of message. */
@ApplicationScoped
class Composers {

    private final Instance<MessageComposer> composers;

    Composers(@Any Instance<MessageComposer> composers) {
        this.composers = composers;
    }

    MessageComposer of(Delivery delivery) {
        return composers.stream()
                .filter(each -> each.kinds().contains(delivery.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody composes " + delivery.kind()));
    }
}
