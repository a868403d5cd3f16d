package no.moteplass.platform.feed.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;

/** The events as they lie in the database, each statement on the connection (and so in the transaction) it is given. */
final class FeedEventRepository {

    private static final String COLUMNS = "position, change_id, type, subject, time, data";
    private static final String OF_TYPES = " and type = any (?)";

    private FeedEventRepository() {}

    /** An event that has no position yet. */
    record Unnumbered(String changeId, String type, String subject, long version, Instant time, String data) {}

    static void add(Connection connection, Unnumbered event) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into feed_event (change_id, type, subject, version, time, data)
                values (?, ?, ?, ?, ?, ?::json)""")) {
            insert.setString(1, event.changeId());
            insert.setString(2, event.type());
            insert.setString(3, event.subject());
            insert.setLong(4, event.version());
            insert.setObject(5, OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC));
            insert.setString(6, event.data());
            insert.executeUpdate();
        }
    }

    static void removeAll(Connection connection, String type, String subject) throws SQLException {
        try (var delete = connection.prepareStatement("delete from feed_event where subject = ? and type = ?")) {
            delete.setString(1, subject);
            delete.setString(2, type);
            delete.executeUpdate();
        }
    }

    /**
     * Gives all committed events that have none their positions, after the last given so far, and answers how many.
     * A change is placed by its last row: a later change of one of its subjects wrote that subject's row after it.
     */
    static int number(Connection connection, long last) throws SQLException {
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
    static List<FeedEvent> after(Connection connection, String epoch, long position, Set<String> types, int most)
            throws SQLException {
        var sql = "select " + COLUMNS + " from feed_event where position > ?" + (types.isEmpty() ? "" : OF_TYPES)
                + " order by position limit ?";
        try (var select = connection.prepareStatement(sql)) {
            select.setFetchSize(1_000);
            select.setLong(1, position);
            var next = 2;
            if (!types.isEmpty()) {
                setTypes(connection, select, next++, types);
            }
            select.setInt(next, most);
            return events(select, epoch);
        }
    }

    /** One change from a position on, however long. */
    static List<FeedEvent> change(Connection connection, String epoch, long from, String changeId, Set<String> types)
            throws SQLException {
        var end = nextChange(connection, from, changeId);
        var sql = "select " + COLUMNS + " from feed_event where position >= ? and position < ?"
                + (types.isEmpty() ? "" : OF_TYPES) + " order by position";
        try (var select = connection.prepareStatement(sql)) {
            select.setFetchSize(1_000);
            select.setLong(1, from);
            select.setLong(2, end);
            if (!types.isEmpty()) {
                setTypes(connection, select, 3, types);
            }
            return events(select, epoch);
        }
    }

    private static long nextChange(Connection connection, long from, String changeId) throws SQLException {
        try (var select = connection.prepareStatement(
                "select position from feed_event where position > ? and change_id <> ? order by position limit 1")) {
            select.setLong(1, from);
            select.setString(2, changeId);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    private static void setTypes(Connection connection, PreparedStatement select, int at, Set<String> types)
            throws SQLException {
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
