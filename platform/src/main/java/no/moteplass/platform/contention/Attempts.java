package no.moteplass.platform.contention;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.transaction.Status;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Does a whole transaction again where it met another: a few times, after pauses that grow and are never alike, so that the
 * same two do not meet again. What is still met then is for whoever asked to try later.
 */
public final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int MOST = 7;
    private static final int SHORTEST_MILLIS = 10;
    private static final int LONGEST_MILLIS = 600;

    private Attempts() {}

    /**
     * Within a transaction that runs already it is done once: whoever began that one does all of it again.
     *
     * @param transaction begins and ends by itself, and leaves no trace where it throws
     */
    public static <T> T of(Callable<T> transaction) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return transaction.call();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.call();
            } catch (Exception thrown) {
                if (attempt == MOST || !Contention.isIn(thrown) || !paused(attempt)) {
                    throw thrown;
                }
                LOG.infof("met another transaction, attempt %d", attempt);
            }
        }
    }

    private static boolean paused(int attempt) {
        var longest = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_MILLIS, longest + 1L));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
