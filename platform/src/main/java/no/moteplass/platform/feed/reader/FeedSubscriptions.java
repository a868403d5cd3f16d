package no.moteplass.platform.feed.reader;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.feed.reader.Subscription.Progress;

/** What a service may ask about the feeds it reads. */
@ApplicationScoped
public class FeedSubscriptions {

    private final SubscriptionRepository subscriptions;
    private final Clock clock;

    FeedSubscriptions(SubscriptionRepository subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * Only what happened after this instant may lead to a mail: the first start, or the source's last restore. Asking does
     * not wait for whoever moves on in that feed just now, so that two feeds' handlers may ask for each other's.
     */
    public Instant sendFrom(String name) {
        return subscriptions
                .byName(name)
                .orElseGet(() -> subscriptions.open(name, clock.instant()))
                .sendFrom();
    }

    /** Whether the read model has been at the feed's end since the first start, or since the source's last restore. */
    public boolean caughtUp(String name) {
        return subscriptions
                .byName(name)
                .map(subscription -> subscription.progress() == Progress.CURRENT)
                .orElse(false);
    }

    public SubscriptionRepository repository() {
        return subscriptions;
    }

    List<Subscription> all() {
        return subscriptions.all();
    }
}
