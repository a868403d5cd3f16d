package no.moteplass.notifications.dispatch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sends what is due: claims some in a short transaction, gives them to the mail server outside of any, records what came
 * of them. Any number of dispatchers may run beside each other.
 */
@ApplicationScoped
public class MailDispatcher {

    /** So long may pass until somebody looks again for what has come due. */
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private static final Duration QUICK = Duration.ofMillis(500);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int FEWEST = 64;
    private static final int MOST = 1_000;

    private final ClaimDeliveries claims;
    private final MailPipeline pipeline;

    MailDispatcher(ClaimDeliveries claims, MailPipeline pipeline) {
        this.claims = claims;
        this.pipeline = pipeline;
    }

    /** Sends until nothing is due, or the time is up, and waits for what it has begun. @return how many were taken up */
    public int sendDue(Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        var run = new Run();
        try {
            while (System.nanoTime() < until) {
                if (run.claimNext() > 0) {
                    run.awaitRoom();
                } else if (run.isSettledWithin(BETWEEN_LOOKS)) {
                    break;
                }
            }
        } finally {
            run.awaitSettled();
        }
        return run.taken;
    }

    Run begin() {
        return new Run();
    }

    /** Nothing is begun any more. */
    void stop() {
        pipeline.beginNoMore();
    }

    /**
     * What one thread takes up, as much at once as leaves in about a second: what is claimed and has not left holds up
     * whoever would move or cancel it, and in the end those who follow up the dead.
     */
    final class Run {

        private final Lock lock = new ReentrantLock();
        private final Condition progress = lock.newCondition();
        private int underWay;
        private int most = FEWEST;
        private int taken;
        private long lastClaim = System.nanoTime();

        /** @return how many were taken up, those that need not be sent after all included */
        int claimNext() {
            var round = claims.next(most);
            taken += round.taken();
            lock.lock();
            try {
                underWay += round.claims().size();
            } finally {
                lock.unlock();
            }
            round.claims().forEach(claim -> pipeline.hand(claim, this::settled));
            keepPace(round.taken());
            return round.taken();
        }

        private void keepPace(int claimed) {
            var now = System.nanoTime();
            var since = now - lastClaim;
            lastClaim = now;
            if (since > SLOW.toNanos()) {
                most = Math.max(FEWEST, most / 2);
            } else if (since < QUICK.toNanos() && claimed * 2 >= most) {
                most = Math.min(MOST, most * 2);
            }
        }

        private void settled() {
            lock.lock();
            try {
                underWay--;
                progress.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Waits while more than half of what may be claimed at once has not left. */
        void awaitRoom() {
            await(Duration.ofDays(1), () -> underWay * 2 <= most);
        }

        boolean isSettledWithin(Duration time) {
            return await(time, () -> underWay == 0);
        }

        void awaitSettled() {
            await(Duration.ofDays(1), () -> underWay == 0);
        }

        private boolean await(Duration atMost, BooleanSupplier until) {
            lock.lock();
            try {
                var left = atMost.toNanos();
                while (!until.getAsBoolean() && left > 0) {
                    left = progress.awaitNanos(left);
                }
                return until.getAsBoolean();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }
}
