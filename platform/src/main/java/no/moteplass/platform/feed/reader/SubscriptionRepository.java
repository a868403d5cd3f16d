package no.moteplass.platform.feed.reader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.StorageFault;
import no.moteplass.platform.feed.reader.Subscription.Progress;
import no.moteplass.platform.feed.reader.Subscription.Stop;

/**
 * The subscriptions, each change of one made only if it still stands where its reader believes. That is what keeps two
 * instances from applying the same events: the second finds the row moved. In plain JDBC, for readers ask on threads of
 * their own, in the current transaction or in none, with no request and no session around them.
 */
@Singleton
final class SubscriptionRepository {

    private static final String SELECT = """
            select name, epoch, position, state, send_from, stopped_at, stopped_first, stopped_last, stopped_reason
            from feed_subscription
            """;
    private static final String STILL_THERE = """
             where name = ? and epoch is not distinct from ? and position is not distinct from ?
            and state = ? and stopped_at is null""";

    private final DataSource database;

    SubscriptionRepository(DataSource database) {
        this.database = database;
    }

    /** The subscription of this name; it begins now if it is new. */
    Subscription open(String name, Instant now) {
        return with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into feed_subscription (name, state, send_from) values (?, 'STARTING', ?)
                    on conflict do nothing""")) {
                insert.setString(1, name);
                insert.setObject(2, utc(now));
                insert.executeUpdate();
            }
            return one(connection, name).orElseThrow();
        });
    }

    Optional<Subscription> byName(String name) {
        return with(connection -> one(connection, name));
    }

    List<Subscription> all() {
        return with(connection -> {
            try (var select = connection.prepareStatement(SELECT + "order by name")) {
                return rows(select);
            }
        });
    }

    /** Moves on to an event; keeps the row locked until the transaction ends. */
    boolean move(Subscription from, FeedPosition to) {
        return change(from, "epoch = ?, position = ?", to.epoch(), to.position());
    }

    /** Begins again from nothing; what happened up to now is history. */
    boolean restart(Subscription from, Instant now) {
        return change(from, "epoch = null, position = null, state = 'REBUILDING', send_from = ?", utc(now));
    }

    boolean caughtUp(Subscription from) {
        return change(from, "state = 'CURRENT'");
    }

    boolean stop(Subscription from, Stop stop) {
        return change(
                from,
                "stopped_at = ?, stopped_first = ?, stopped_last = ?, stopped_reason = ?",
                utc(stop.at()),
                stop.first().toString(),
                stop.last().toString(),
                stop.reason());
    }

    /** Goes on, after the change that stopped it or (retried) with it. False if it has not stopped. */
    boolean resume(Subscription stopped, boolean skipping) {
        var stop = stopped.stop();
        if (stop == null) {
            return false;
        }
        var place = skipping ? stop.last() : stopped.place();
        return with(connection -> {
            try (var update = connection.prepareStatement("""
                    update feed_subscription set epoch = ?, position = ?,
                        stopped_at = null, stopped_first = null, stopped_last = null, stopped_reason = null
                    where name = ? and stopped_first = ?""")) {
                update.setString(1, place == null ? null : place.epoch());
                update.setObject(2, place == null ? null : Long.valueOf(place.position()), Types.BIGINT);
                update.setString(3, stopped.name());
                update.setString(4, stop.first().toString());
                return update.executeUpdate() == 1;
            }
        });
    }

    private boolean change(Subscription from, String assignments, Object... values) {
        return with(connection -> {
            try (var update =
                    connection.prepareStatement("update feed_subscription set " + assignments + STILL_THERE)) {
                var next = 1;
                for (var value : values) {
                    update.setObject(next++, value);
                }
                var place = from.place();
                update.setString(next++, from.name());
                update.setString(next++, place == null ? null : place.epoch());
                update.setObject(next++, place == null ? null : Long.valueOf(place.position()), Types.BIGINT);
                update.setString(next, from.progress().name());
                return update.executeUpdate() == 1;
            }
        });
    }

    private static Optional<Subscription> one(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "where name = ?")) {
            select.setString(1, name);
            return rows(select).stream().findFirst();
        }
    }

    private static List<Subscription> rows(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var found = new ArrayList<Subscription>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    private static Subscription row(ResultSet row) throws SQLException {
        var epoch = row.getString("epoch");
        return new Subscription(
                row.getString("name"),
                epoch == null ? null : new FeedPosition(epoch, row.getLong("position")),
                Progress.valueOf(row.getString("state")),
                instant(row, "send_from"),
                row.getString("stopped_first") == null ? null : stop(row));
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                instant(row, "stopped_at"),
                place(row.getString("stopped_first")),
                place(row.getString("stopped_last")),
                row.getString("stopped_reason"));
    }

    private static FeedPosition place(String id) {
        return Objects.requireNonNull(FeedPosition.parse(id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
