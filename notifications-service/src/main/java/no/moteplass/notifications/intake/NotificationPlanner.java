package no.moteplass.notifications.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.notifications.sessionmail.SessionMailPlanner;
import no.moteplass.notifications.signupmail.SignUpMailPlanner;
import no.moteplass.notifications.snapshot.ChangeScope;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedSubscriptions;

/**
 * Follows the feeds: takes a page in, and plans the mails that follow from its result. What happened before sending
 * began is history; nobody is notified of it, and it counts as known.
 */
@ApplicationScoped
public class NotificationPlanner {

    /** A page as long as this is seldom the last: what follows may change everything again. */
    private static final int LONG_PAGE = 1_000;

    private static final Duration WHILE_CATCHING_UP = Duration.ofSeconds(15);
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(500);

    private final PlanningLockRepository planning;
    private final FeedSubscriptions subscriptions;
    private final SessionMailPlanner sessions;
    private final SignUpMailPlanner signUps;
    private final FollowPeople people;
    private final Clock clock;

    NotificationPlanner(
            PlanningLockRepository planning,
            FeedSubscriptions subscriptions,
            SessionMailPlanner sessions,
            SignUpMailPlanner signUps,
            FollowPeople people,
            Clock clock) {
        this.planning = planning;
        this.subscriptions = subscriptions;
        this.sessions = sessions;
        this.signUps = signUps;
        this.people = people;
        this.clock = clock;
    }

    /** Takes a page of a feed in, in the transaction that moves the feed's position. */
    public void follow(String feed, List<FeedEvent> page, BiConsumer<List<FeedEvent>, ChangeScope> take) {
        planning.planAlone();
        var sendFrom = subscriptions.sendFrom(feed);
        var due = clock.instant().plus(page.size() < LONG_PAGE ? BETWEEN_CHANGES : WHILE_CATCHING_UP);
        half(page.stream().filter(event -> !event.time().isAfter(sendFrom)).toList(), take, false, due);
        half(page.stream().filter(event -> event.time().isAfter(sendFrom)).toList(), take, true, due);
    }

    private void half(
            List<FeedEvent> events, BiConsumer<List<FeedEvent>, ChangeScope> take, boolean news, Instant due) {
        if (events.isEmpty()) {
            return;
        }
        var scope = new ChangeScope();
        take.accept(events, scope);
        people.in(scope, due);
        signUps.plan(scope, news, due);
        sessions.plan(scope, news, due);
    }
}
