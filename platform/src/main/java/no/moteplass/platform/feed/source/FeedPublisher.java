package no.moteplass.platform.feed.source;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    /** So many are kept in memory before they are written. */
    private static final int MOST = 1000;

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
     * Tells of one change in its own transaction: the events of a transaction are written together before it commits, in their
     * order. The subject's row must be locked by now (updated and flushed, or new), or two changes of one subject could be
     * published in the wrong order.
     *
     * @param type such as {@code member.changed}
     * @param subject the id of what changed
     * @param version the subject's version after the change
     * @param data the subject's whole state after the change; its {@code version} is set to the one given
     */
    public void publish(String type, String subject, long version, Object data) {
        var change = change();
        change.told.add(
                new FeedEventRepository.New(type, subject, version, clock.instant(), FeedJson.data(version, data)));
        if (change.told.size() == MOST) {
            change.write();
        }
    }

    /** Removes all that was published so far about a subject; what ends it must still be published. For erasure alone. */
    public void forget(String type, String subject) {
        change().write();
        events.removeAll(type, subject);
    }

    /** What all events of this transaction share. */
    private CurrentChange change() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is published inside the transaction of its change");
        }
        if (transaction.getResource(CHANGE) instanceof CurrentChange known) {
            return known;
        }
        events.join();
        var change = new CurrentChange();
        transaction.putResource(CHANGE, change);
        transaction.registerInterposedSynchronization(change);
        return change;
    }

    /** The events of one transaction: written before it commits; then readers that wait get them at once. */
    private final class CurrentChange implements Synchronization {

        private final String id = UUID.randomUUID().toString();
        private final List<FeedEventRepository.New> told = new ArrayList<>();

        private void write() {
            if (!told.isEmpty()) {
                events.add(id, List.copyOf(told));
                told.clear();
            }
        }

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                waiting.wake();
            }
        }
    }
}
