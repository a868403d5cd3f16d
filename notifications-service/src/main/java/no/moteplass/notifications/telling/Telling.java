package no.moteplass.notifications.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.facts.PlanningRepository;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedSubscriptions;

/**
 * Follows the feeds: takes a page in, and plans the mails that follow from its result. What happened before sending
 * began is history; nobody is told of it, and it counts as known.
 */
@ApplicationScoped
public class Telling {

    /** A page as long as this is seldom the last: what follows may change the picture again. */
    private static final int LONG_PAGE = 1_000;

    private static final Duration WHILE_CATCHING_UP = Duration.ofSeconds(15);
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(500);

    private final PlanningRepository planning;
    private final FeedSubscriptions subscriptions;
    private final SessionTelling sessions;
    private final SignUpTelling signUps;
    private final ToldRepository told;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    Telling(
            PlanningRepository planning,
            FeedSubscriptions subscriptions,
            SessionTelling sessions,
            SignUpTelling signUps,
            ToldRepository told,
            DeliveryRepository deliveries,
            Clock clock) {
        this.planning = planning;
        this.subscriptions = subscriptions;
        this.sessions = sessions;
        this.signUps = signUps;
        this.told = told;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Takes a page of a feed in, in the transaction that moves the feed's position. */
    public void follow(String feed, List<FeedEvent> page, BiConsumer<FeedEvent, Concerns> take) {
        planning.planAlone();
        var sendFrom = subscriptions.sendFrom(feed);
        var due = clock.instant().plus(page.size() < LONG_PAGE ? BETWEEN_CHANGES : WHILE_CATCHING_UP);
        half(page.stream().filter(event -> !event.time().isAfter(sendFrom)).toList(), take, false, due);
        half(page.stream().filter(event -> event.time().isAfter(sendFrom)).toList(), take, true, due);
    }

    private void half(List<FeedEvent> events, BiConsumer<FeedEvent, Concerns> take, boolean news, Instant due) {
        if (events.isEmpty()) {
            return;
        }
        var concerns = new Concerns();
        events.forEach(event -> take.accept(event, concerns));
        concerns.erased().forEach(leader -> {
            deliveries.unsentTo(leader).forEach(delivery -> delivery.cancel());
            told.forget(leader);
        });
        signUps.tell(concerns, news, due);
        sessions.tell(concerns, news, due);
    }
}
