package no.moteplass.platform.feed.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.StorageFault;

/**
 * The feed's tables as its source reads and numbers them. In plain JDBC, for it needs short transactions of its own beside
 * any at hand, statements in an exact order around a lock, and thousands of rows at once with no session to hold them.
 */
@Singleton
final class FeedRepository {

    private final DataSource database;

    FeedRepository(DataSource database) {
        this.database = database;
    }

    /**
     * The feed's state.
     *
     * @param here the cluster this is read in: system, timeline, database and table
     * @param waiting whether committed events lie there without a position
     */
    record State(String epoch, long last, String cluster, String here, boolean waiting) {

        boolean settled() {
            return !waiting && cluster.equals(here);
        }
    }

    interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    <T> T inTransaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(new Transaction(connection));
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

    /** What can be done in one transaction. */
    static final class Transaction {

        /** Any number will do, as long as nothing else in this database locks the same. */
        private static final long NUMBERING = 0x6665_6564_6e75_6d62L;

        private static final String COLUMNS = "position, change_id, type, subject, time, data";
        private static final String OF_TYPES = " and type = any (?)";

        private final Connection connection;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        State state() throws SQLException {
            try (var select = connection.prepareStatement("""
                            select epoch, last_position, cluster,
                                   (select system_identifier from pg_control_system())
                                   || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)
                                   || '/' || (select oid from pg_database where datname = current_database())
                                   || '/' || 'feed_source'::regclass::oid,
                                   exists (select from feed_event where position is null)
                            from feed_source""");
                    var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("feed_source has lost its row");
                }
                return new State(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5));
            }
        }

        /** One at a time; the next statement sees all that was committed before the lock was had. */
        void lock() throws SQLException {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, NUMBERING);
                lock.execute();
            }
        }

        /** Begins a new epoch, in which neither positions nor ids come again. */
        void begin(String epoch, String cluster) throws SQLException {
            try (var update = connection.prepareStatement("""
                            update feed_source set epoch = ?, cluster = ?, last_position =
                                greatest(last_position, (select coalesce(max(position), 0) from feed_event))""");
                    var ids = connection.prepareStatement("""
                            select setval(pg_get_serial_sequence('feed_event', 'id'), greatest(
                                (select coalesce(max(id), 0) from feed_event),
                                nextval(pg_get_serial_sequence('feed_event', 'id'))))""")) {
                update.setString(1, epoch);
                update.setString(2, cluster);
                update.executeUpdate();
                ids.execute();
            }
        }

        void moveOn(int numbered) throws SQLException {
            try (var update = connection.prepareStatement("update feed_source set last_position = last_position + ?")) {
                update.setInt(1, numbered);
                update.executeUpdate();
            }
        }

        /**
         * Gives all committed events that have none their positions, after the last given so far, and answers how many.
         * A change is placed by its last row: a later change of one of its subjects wrote that subject's row after it.
         */
        int number(long last) throws SQLException {
            try (var update = connection.prepareStatement("""
                    with waiting as (
                        select id, max(id) over (partition by change_id) as change_end
                        from feed_event where position is null),
                    numbered as (
                        select id, row_number() over (order by change_end, id) as number from waiting)
                    update feed_event e set position = ? + n.number from numbered n where e.id = n.id""")) {
                update.setLong(1, last);
                return update.executeUpdate();
            }
        }

        /** The first events after a position, of these types (none named: of all). */
        List<FeedEvent> after(String epoch, long position, Set<String> types, int most) throws SQLException {
            var sql = "select " + COLUMNS + " from feed_event where position > ?" + (types.isEmpty() ? "" : OF_TYPES)
                    + " order by position limit ?";
            try (var select = connection.prepareStatement(sql)) {
                select.setFetchSize(1_000);
                select.setLong(1, position);
                var next = 2;
                if (!types.isEmpty()) {
                    setTypes(select, next++, types);
                }
                select.setInt(next, most);
                return events(select, epoch);
            }
        }

        /** One change from a position on, however long. */
        List<FeedEvent> change(String epoch, long from, String changeId, Set<String> types) throws SQLException {
            var end = nextChange(from, changeId);
            var sql = "select " + COLUMNS + " from feed_event where position >= ? and position < ?"
                    + (types.isEmpty() ? "" : OF_TYPES) + " order by position";
            try (var select = connection.prepareStatement(sql)) {
                select.setFetchSize(1_000);
                select.setLong(1, from);
                select.setLong(2, end);
                if (!types.isEmpty()) {
                    setTypes(select, 3, types);
                }
                return events(select, epoch);
            }
        }

        private long nextChange(long from, String changeId) throws SQLException {
            try (var select = connection.prepareStatement(
                    "select position from feed_event where position > ? and change_id <> ? order by position limit 1")) {
                select.setLong(1, from);
                select.setString(2, changeId);
                try (var found = select.executeQuery()) {
                    return found.next() ? found.getLong(1) : Long.MAX_VALUE;
                }
            }
        }

        private void setTypes(PreparedStatement select, int at, Set<String> types) throws SQLException {
            select.setArray(at, connection.createArrayOf("text", types.toArray()));
        }

        private static List<FeedEvent> events(PreparedStatement select, String epoch) throws SQLException {
            try (var rows = select.executeQuery()) {
                var events = new ArrayList<FeedEvent>();
                while (rows.next()) {
                    events.add(event(rows, epoch));
                }
                return events;
            }
        }

        private static FeedEvent event(ResultSet row, String epoch) throws SQLException {
            var position = row.getLong(1);
            return new FeedEvent(
                    new FeedPosition(epoch, position).toString(),
                    epoch,
                    position,
                    row.getString(3),
                    row.getString(4),
                    row.getString(2),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    FeedJson.parsed(row.getString(6)));
        }
    }
}
