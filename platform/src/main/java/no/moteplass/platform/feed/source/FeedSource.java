package no.moteplass.platform.feed.source;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.StorageFault;

/**
 * The feed of this database. Its order is decided after commit: reading first numbers what has been committed, one
 * numbering at a time, so that nothing that commits later is ever placed before what somebody has read.
 */
public final class FeedSource {

    static final int PAGE = 1_000;
    private static final Logger LOG = Logger.getLogger(FeedSource.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource database;

    public FeedSource(DataSource database) {
        this.database = database;
    }

    /** Where the feed ends now. */
    public FeedPosition head() {
        return inTransaction(FeedSource::settled);
    }

    /** The next events, none if there are no more yet. */
    public FeedPage page(FeedQuestion question) throws OtherEpoch {
        var after = question.after();
        var page = inTransaction(connection -> {
            var head = settled(connection);
            if (after != null && !after.epoch().equals(head.epoch())) {
                return new FeedPage(head, List.of());
            }
            return new FeedPage(
                    head, events(connection, head.epoch(), after == null ? 0 : after.position(), question.types()));
        });
        if (after != null && !after.epoch().equals(page.head().epoch())) {
            throw new OtherEpoch(page.head().epoch());
        }
        return page;
    }

    private static FeedPosition settled(Connection connection) throws SQLException {
        var state = FeedSourceRepository.state(connection);
        if (!state.settled()) {
            FeedSourceRepository.lock(connection);
            state = FeedSourceRepository.state(connection);
            if (!state.cluster().equals(state.here())) {
                var epoch = newEpoch();
                LOG.infof("The feed begins epoch %s: this database was not here before", epoch);
                FeedSourceRepository.begin(connection, epoch, state.here());
                state = FeedSourceRepository.state(connection);
            }
            var numbered = FeedEventRepository.number(connection, state.last());
            if (numbered > 0) {
                FeedSourceRepository.moveOn(connection, numbered);
            }
            return new FeedPosition(state.epoch(), state.last() + numbered);
        }
        return new FeedPosition(state.epoch(), state.last());
    }

    private static String newEpoch() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** At most a page's worth, cut where a change ends; a change that is longer comes whole, alone. */
    private static List<FeedEvent> events(Connection connection, String epoch, long after, Set<String> types)
            throws SQLException {
        var found = FeedEventRepository.after(connection, epoch, after, types, PAGE + 1);
        if (found.size() <= PAGE) {
            return found;
        }
        var cut = found.get(PAGE).changeId();
        var whole =
                found.stream().takeWhile(event -> !event.changeId().equals(cut)).toList();
        return whole.isEmpty()
                ? FeedEventRepository.change(connection, epoch, found.getFirst().position(), cut, types)
                : whole;
    }

    private <T> T inTransaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
