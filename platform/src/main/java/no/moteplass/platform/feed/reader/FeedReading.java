package no.moteplass.platform.feed.reader;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.reader.Subscription.Progress;
import no.moteplass.platform.feed.reader.Subscription.Stop;

/**
 * Reads one feed for as long as the application runs. Events are applied in the transaction that moves the position, so
 * that being killed anywhere loses nothing and doubles nothing. Any number of instances may read; whoever moves the
 * position first has applied the page, the others go on from there.
 */
public final class FeedReading implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedReading.class);
    static final Duration LONG_POLL = Duration.ofSeconds(25);
    private static final Duration WHILE_STOPPED = Duration.ofSeconds(1);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);
    private static final int ATTEMPTS = 3;

    private final FeedHandler handler;
    private final FeedAnswers source;
    private final SubscriptionRepository subscriptions;
    private final Transactions transactions;
    private final Clock clock;
    private final Backoff backoff;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Subscription standing;
    private volatile @Nullable FeedPosition head;
    private boolean away;

    public FeedReading(
            FeedHandler handler,
            FeedAnswers source,
            SubscriptionRepository subscriptions,
            Transactions transactions,
            Clock clock,
            Backoff backoff) {
        this.handler = handler;
        this.source = source;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.clock = clock;
        this.backoff = backoff;
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                try {
                    step();
                } catch (RuntimeException fault) {
                    wentAway(fault.getClass().getSimpleName(), fault);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after what is being applied now. */
    public void stop() {
        stopping.countDown();
    }

    String name() {
        return handler.name();
    }

    public boolean stopped() {
        var now = standing;
        return now != null && now.stop() != null;
    }

    /** How many events are still to be read, as far as this instance knows. */
    @Nullable
    Long lag() {
        var now = standing;
        var end = head;
        if (now == null || end == null) {
            return null;
        }
        var place = now.place();
        if (place == null) {
            return end.position();
        }
        return place.epoch().equals(end.epoch()) ? Math.max(0, end.position() - place.position()) : null;
    }

    /** Reads once and applies what came. */
    public void step() throws InterruptedException {
        var from = subscriptions
                .byName(handler.name())
                .orElseGet(() -> subscriptions.open(handler.name(), clock.instant()));
        standing = from;
        if (from.stop() != null) {
            pause(WHILE_STOPPED);
            return;
        }
        var current = from.progress() == Progress.CURRENT;
        var began = System.nanoTime();
        switch (source.after(from.place(), current ? LONG_POLL : Duration.ZERO)) {
            case FeedAnswer.Page(var events, var end)
            when events.isEmpty() -> {
                head = end.orElse(head);
                atTheEnd(from, end.map(FeedPosition::epoch).orElse(""));
                isBack();
                if (System.nanoTime() - began < SHORTEST_POLL.toNanos()) {
                    pause(SHORTEST_POLL);
                }
            }
            case FeedAnswer.Page(var events, var end) -> {
                head = end.orElse(head);
                take(from, events);
                isBack();
            }
            case FeedAnswer.Gone() -> {
                rebuild(from);
                isBack();
            }
            case FeedAnswer.Away(var why) -> wentAway(why, null);
        }
    }

    private void atTheEnd(Subscription from, String epoch) {
        var place = from.place();
        if (from.progress() == Progress.CURRENT) {
            return;
        }
        var known = place == null ? epoch : place.epoch();
        var done = transactions.call(() -> {
            if (!subscriptions.caughtUp(from)) {
                return false;
            }
            if (from.progress() == Progress.REBUILDING) {
                handler.rebuilt(known);
            }
            return true;
        });
        if (done) {
            LOG.infof("Feed %s: caught up with epoch %s", handler.name(), known);
        }
    }

    private void rebuild(Subscription from) {
        if (subscriptions.restart(from, clock.instant())) {
            LOG.warnf("Feed %s has begun another epoch: reading it again from the beginning", handler.name());
        }
    }

    private void take(Subscription from, List<FeedEvent> page) throws InterruptedException {
        var place = from.place();
        if (place != null && !place.epoch().equals(page.getFirst().epoch())) {
            rebuild(from);
            return;
        }
        try {
            apply(from, page);
        } catch (RuntimeException fault) {
            if (Faults.passing(fault)) {
                throw fault;
            }
            LOG.warnf(fault, "Feed %s: a page failed and is tried change by change", handler.name());
            takeOneByOne(from, page);
        }
    }

    /** False if another instance has been faster: then nothing was done here. */
    private boolean apply(Subscription from, List<FeedEvent> events) {
        var to = place(events.getLast());
        boolean moved = transactions.call(() -> {
            if (!subscriptions.move(from, to)) {
                return false;
            }
            handler.apply(events);
            return true;
        });
        if (moved) {
            standing = from.at(to);
        }
        return moved;
    }

    private void takeOneByOne(Subscription from, List<FeedEvent> page) throws InterruptedException {
        var at = from;
        for (var change : changes(page)) {
            if (stopping.getCount() == 0 || !takeOne(at, change)) {
                return;
            }
            at = at.at(place(change.getLast()));
        }
    }

    /** False if the page need not be gone on with. */
    private boolean takeOne(Subscription at, List<FeedEvent> change) throws InterruptedException {
        var pauses = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));
        for (var attempt = 1; ; attempt++) {
            try {
                return apply(at, change);
            } catch (RuntimeException fault) {
                if (Faults.passing(fault)) {
                    throw fault;
                }
                if (attempt == ATTEMPTS) {
                    giveUp(at, change, fault);
                    return false;
                }
                pause(pauses.next());
            }
        }
    }

    private void giveUp(Subscription at, List<FeedEvent> change, RuntimeException fault) {
        var stop = new Stop(
                clock.instant(),
                place(change.getFirst()),
                place(change.getLast()),
                root(fault).getClass().getName());
        if (subscriptions.stop(at, stop)) {
            LOG.errorf(
                    fault,
                    "Feed %s has stopped: the change of events %s to %s (%s) cannot be applied",
                    handler.name(),
                    stop.first(),
                    stop.last(),
                    change.getFirst().type());
        }
    }

    private static Throwable root(Throwable fault) {
        var cause = fault.getCause();
        return cause == null ? fault : root(cause);
    }

    private static FeedPosition place(FeedEvent event) {
        return new FeedPosition(event.epoch(), event.position());
    }

    /** The page's events, those of a change together. */
    private static List<List<FeedEvent>> changes(List<FeedEvent> page) {
        var changes = new ArrayList<List<FeedEvent>>();
        for (var event : page) {
            if (changes.isEmpty() || !changes.getLast().getFirst().changeId().equals(event.changeId())) {
                changes.add(new ArrayList<>());
            }
            changes.getLast().add(event);
        }
        return changes;
    }

    private void isBack() {
        if (away) {
            LOG.infof("Feed %s is read again", handler.name());
            away = false;
        }
        backoff.reset();
    }

    /** Said once an outage; what is away is asked again ever less often. */
    private void wentAway(String why, @Nullable Throwable fault) throws InterruptedException {
        if (!away && stopping.getCount() > 0) {
            away = true;
            LOG.warnf(fault, "Feed %s is away or cannot be applied now (%s): trying again", handler.name(), why);
        }
        pause(backoff.next());
    }

    private void pause(Duration time) throws InterruptedException {
        if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("Feed %s: stopping", handler.name());
        }
    }
}
