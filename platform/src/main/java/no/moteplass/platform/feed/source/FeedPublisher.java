package no.moteplass.platform.feed.source;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.StorageFault;
import no.moteplass.platform.feed.source.FeedEventRepository.Unnumbered;

/** Tells the readers of this service's feed what a transaction changed, if and when it commits. */
@ApplicationScoped
public class FeedPublisher {

    private static final String CHANGE = FeedPublisher.class.getName() + ".change";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final FeedWaiting waiting;

    FeedPublisher(
            DataSource database, TransactionSynchronizationRegistry transaction, Clock clock, FeedWaiting waiting) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * Writes one event in the change's own transaction. The subject's row must be locked by then (updated and flushed,
     * or new), or two changes of one subject could be told in the wrong order.
     *
     * @param type such as {@code member.changed}
     * @param subject the id of what changed
     * @param version the subject's version after the change
     * @param data the subject's whole state after the change; its {@code version} is set to the one given
     */
    public void publish(String type, String subject, long version, Object data) {
        var event = new Unnumbered(change(), type, subject, version, clock.instant(), FeedJson.data(version, data));
        try (var connection = database.getConnection()) {
            FeedEventRepository.add(connection, event);
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }

    /** Removes all that was told so far about a subject; what ends it must still be published. For erasure alone. */
    public void forget(String type, String subject) {
        change();
        try (var connection = database.getConnection()) {
            FeedEventRepository.removeAll(connection, type, subject);
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
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

    /** Readers that wait need not wait for the next look at the table. */
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
