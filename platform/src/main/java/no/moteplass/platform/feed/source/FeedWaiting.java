package no.moteplass.platform.feed.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedPosition;

/**
 * Readers that wait for the next event. They hold no thread: while there are any, one thread of this instance looks at
 * the feed's end for all of them, every so often and at once after a commit here.
 */
final class FeedWaiting implements AutoCloseable {

    private final FeedSource source;
    private final Duration interval;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<Waiter> waiters = new ArrayList<>();
    private boolean looking;
    private boolean woken;
    private boolean closed;
    private long longest = Long.MAX_VALUE;

    FeedWaiting(FeedSource source, Duration interval) {
        this.source = source;
        this.interval = interval;
    }

    /** What a reader waits for, and where the feed ended when it last looked. */
    private static final class Waiter {
        private final FeedQuestion question;
        private long deadline;
        private final CompletableFuture<FeedPage> answer = new CompletableFuture<>();
        private FeedPosition seen;

        private Waiter(FeedQuestion question, FeedPosition seen, long deadline) {
            this.question = question;
            this.seen = seen;
            this.deadline = deadline;
        }
    }

    /** The next page that is not empty, or an empty one when the time is up. */
    CompletableFuture<FeedPage> next(FeedQuestion question, FeedPosition seen, Duration timeout) {
        lock.lock();
        try {
            var waiter = new Waiter(question, seen, System.nanoTime() + Math.min(timeout.toNanos(), longest));
            if (closed) {
                return CompletableFuture.completedFuture(new FeedPage(seen, List.of()));
            }
            waiters.add(waiter);
            if (!looking) {
                looking = true;
                Thread.ofVirtual().name("feed-waiting").start(this::look);
            }
            return waiter.answer;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return waiters.size();
        } finally {
            lock.unlock();
        }
    }

    /** Something was committed here: look now. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** This instance is about to stop: nobody waits here for longer than that any more. */
    void atMost(Duration time) {
        lock.lock();
        try {
            longest = time.toNanos();
            var latest = System.nanoTime() + longest;
            waiters.forEach(waiter -> waiter.deadline = Math.min(waiter.deadline, latest));
        } finally {
            lock.unlock();
        }
    }

    /** Sends everyone home with what they have. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        for (var present = present(); !present.isEmpty(); present = present()) {
            try {
                answer(present);
            } catch (RuntimeException fault) {
                present.forEach(waiter -> waiter.answer.completeExceptionally(fault));
            }
            pause();
        }
    }

    /** Those who still wait; none: the looking ends, and the next one to come starts it again. */
    private List<Waiter> present() {
        lock.lock();
        try {
            if (closed) {
                waiters.forEach(waiter -> waiter.answer.complete(new FeedPage(waiter.seen, List.of())));
            }
            waiters.removeIf(waiter -> waiter.answer.isDone());
            looking = !waiters.isEmpty();
            woken = false;
            return List.copyOf(waiters);
        } finally {
            lock.unlock();
        }
    }

    private void answer(List<Waiter> present) {
        var head = source.head();
        var pages = new HashMap<FeedQuestion, FeedPage>();
        for (var waiter : present) {
            if (!head.equals(waiter.seen)) {
                try {
                    var page = page(waiter.question, pages);
                    waiter.seen = page.head();
                    if (!page.events().isEmpty()) {
                        waiter.answer.complete(page);
                    }
                } catch (OtherEpoch gone) {
                    waiter.answer.completeExceptionally(gone);
                }
            }
            if (System.nanoTime() - waiter.deadline >= 0) {
                waiter.answer.complete(new FeedPage(waiter.seen, List.of()));
            }
        }
    }

    private FeedPage page(FeedQuestion question, Map<FeedQuestion, FeedPage> known) throws OtherEpoch {
        @Nullable FeedPage page = known.get(question);
        if (page == null) {
            page = source.page(question);
            known.put(question, page);
        }
        return page;
    }

    private void pause() {
        lock.lock();
        try {
            var left = interval.toNanos();
            while (!woken && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
