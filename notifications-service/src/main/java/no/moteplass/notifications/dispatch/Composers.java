package no.moteplass.notifications.dispatch;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.message.MessageKind;

/** Knows who composes which kind of message. */
@ApplicationScoped
class Composers {

    private final Map<MessageKind, MessageComposer> composers = new EnumMap<>(MessageKind.class);

    Composers(@Any Instance<MessageComposer> composers) {
        composers.forEach(each -> each.kinds().forEach(kind -> this.composers.put(kind, each)));
    }

    MessageComposer of(Delivery delivery) {
        return of(delivery.kind());
    }

    MessageComposer of(MessageKind kind) {
        var composer = composers.get(kind);
        if (composer == null) {
            throw new IllegalStateException("nobody composes " + kind);
        }
        return composer;
    }
}
