package no.moteplass.platform.feed.source;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import no.moteplass.platform.feed.FeedJson;

/** Publishes in this service's feed what a transaction changed, if and when it commits. */
@ApplicationScoped
public class FeedPublisher {

    private static final String CHANGE = FeedPublisher.class.getName() + ".change";

    private final FeedEventRepository events;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final FeedWaiting waiting;

    FeedPublisher(
            FeedEventRepository events,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            FeedWaiting waiting) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * Writes one event in the change's own transaction. The subject's row must be locked by then (updated and flushed,
     * or new), or two changes of one subject could be published in the wrong order.
     *
     * @param type such as {@code member.changed}
     * @param subject the id of what changed
     * @param version the subject's version after the change
     * @param data the subject's whole state after the change; its {@code version} is set to the one given
     */
    public void publish(String type, String subject, long version, Object data) {
        events.add(change(), type, subject, version, clock.instant(), FeedJson.data(version, data));
    }

    /** Removes all that was published so far about a subject; what ends it must still be published. For erasure alone. */
    public void forget(String type, String subject) {
        change();
        events.removeAll(type, subject);
    }

    /** The id that all events of this transaction share. */
    private String change() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is published inside the transaction of its change");
        }
        if (transaction.getResource(CHANGE) instanceof String known) {
            return known;
        }
        var change = UUID.randomUUID().toString();
        transaction.putResource(CHANGE, change);
        transaction.registerInterposedSynchronization(new WakeReaders());
        return change;
    }

    /** Readers that wait get it now, not when the table is checked next. */
    private final class WakeReaders implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to do before: the events were written when they were published.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                waiting.wake();
            }
        }
    }
}
