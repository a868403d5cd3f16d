package no.moteplass.platform.feed.source;

import java.sql.Connection;
import java.sql.SQLException;

/** The feed's one row: epoch, cluster and last position. */
final class FeedSourceRepository {

    /** Any number will do, as long as nothing else in this database locks the same. */
    private static final long NUMBERING = 0x6665_6564_6e75_6d62L;

    private FeedSourceRepository() {}

    /**
     * How the feed stands.
     *
     * @param here the cluster this is read in: system, timeline, database and table
     * @param waiting whether committed events lie there without a position
     */
    record State(String epoch, long last, String cluster, String here, boolean waiting) {

        boolean settled() {
            return !waiting && cluster.equals(here);
        }
    }

    static State state(Connection connection) throws SQLException {
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
            return new State(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5));
        }
    }

    /** One at a time; the next statement sees all that was committed before the lock was had. */
    static void lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, NUMBERING);
            lock.execute();
        }
    }

    /** Begins a new life of the feed, in which neither positions nor ids come again. */
    static void begin(Connection connection, String epoch, String cluster) throws SQLException {
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

    static void moveOn(Connection connection, int numbered) throws SQLException {
        try (var update = connection.prepareStatement("update feed_source set last_position = last_position + ?")) {
            update.setInt(1, numbered);
            update.executeUpdate();
        }
    }
}
