package no.moteplass.notifications.dispatch;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    /** Of what can wait one share, of the rest as many as this, where both are due. */
    private static final int SHARES_FIRST = 3;

    private final ClaimRepository claims;
    private final DeliveryRepository deliveries;
    private final FeedSubscriptions subscriptions;
    private final MailSettings settings;

    DueDeliveries(
            ClaimRepository claims,
            DeliveryRepository deliveries,
            FeedSubscriptions subscriptions,
            MailSettings settings) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    /**
     * Locks the next that are due, and those whose sender is dead: of each kind a share, so that none waits for another,
     * and of what cannot wait a larger one.
     */
    List<Delivery> lock(Instant now, int most) {
        var may = kindsThatMayLeave();
        var kinds = claims.kindsDue(may, now);
        var ids = new ArrayList<UUID>();
        if (!kinds.isEmpty()) {
            ids.addAll(claims.lockDue(kinds, shares(kinds, most), now));
        }
        ids.addAll(claims.lockDead(may, now.minus(settings.timeout()).minus(BEFORE_AND_AFTER), most));
        return ids.isEmpty()
                ? List.of()
                : deliveries.list("id in ?1", ids).stream()
                        // What may have arrived is said again before anything else of the same thing.
                        .sorted(comparing((Delivery each) -> !each.isInDoubt())
                                .thenComparing(Delivery::dueAt)
                                .thenComparing(Delivery::id))
                        .toList();
    }

    private static List<Integer> shares(List<MessageKind> kinds, int most) {
        var all = kinds.stream().mapToInt(DueDeliveries::shares).sum();
        return kinds.stream()
                .map(kind -> Math.max(1, most * shares(kind) / all))
                .toList();
    }

    private static int shares(MessageKind kind) {
        return MessageKind.CAN_WAIT.contains(kind) ? 1 : SHARES_FIRST;
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
