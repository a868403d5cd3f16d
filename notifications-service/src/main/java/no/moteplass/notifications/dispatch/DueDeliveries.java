package no.moteplass.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.email.MailSettings;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.feed.reader.FeedSubscriptions;

/** Which deliveries may leave now. */
@ApplicationScoped
class DueDeliveries {

    /** A mail takes at most its timeout, and this for what comes before and after; who takes longer is dead. */
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(15);

    private final DeliveryRepository deliveries;
    private final FeedSubscriptions subscriptions;
    private final MailSettings settings;

    DueDeliveries(DeliveryRepository deliveries, FeedSubscriptions subscriptions, MailSettings settings) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    /** Locks the next that are due, and those whose sender is dead. */
    List<Delivery> lock(Instant now, int most) {
        var dead = now.minus(settings.timeout()).minus(BEFORE_AND_AFTER);
        return deliveries.lockDue(now, dead, kindsThatMayLeave(), most);
    }

    /** What follows from both feeds together waits until both have been read to their ends. */
    private Set<MessageKind> kindsThatMayLeave() {
        var kinds = EnumSet.allOf(MessageKind.class);
        if (!subscriptions.caughtUp("groups") || !subscriptions.caughtUp("sessions")) {
            kinds.removeAll(MessageKind.OF_SESSIONS);
            kinds.remove(MessageKind.SESSION_REMINDER);
        }
        return kinds;
    }
}
