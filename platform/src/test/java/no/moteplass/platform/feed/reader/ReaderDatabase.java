package no.moteplass.platform.feed.reader;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.StorageFault;
import no.moteplass.platform.feed.source.FeedDatabase;

/**
 * A reader's database whose transactions are opened by hand: inside one, everyone gets the transaction's connection, as
 * they would from the pool of a real application.
 */
final class ReaderDatabase implements Transactions {

    private final FeedDatabase database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    final DataSource source;
    final SubscriptionRepository subscriptions;

    ReaderDatabase() throws SQLException {
        this.database = FeedDatabase.fresh();
        database.execute("create table applied (reader text, event text, epoch text, subject text, version bigint)");
        this.source = (DataSource) Proxy.newProxyInstance(
                ReaderDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection());
        this.subscriptions = new SubscriptionRepository(source);
    }

    private Connection connection() throws SQLException {
        var open = current.get();
        if (open == null) {
            return database.source().getConnection();
        }
        return (Connection) Proxy.newProxyInstance(
                ReaderDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(open, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public <T> T call(Supplier<T> work) {
        try (var connection = database.begin()) {
            current.set(connection);
            try {
                var result = work.get();
                connection.commit();
                return result;
            } finally {
                current.remove();
                if (!connection.isClosed()) {
                    connection.rollback();
                }
            }
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }

    /** Writes in the running transaction what a handler would write in its read model. */
    void apply(String reader, FeedEvent event) {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("insert into applied values (?, ?, ?, ?, ?)")) {
            insert.setString(1, reader);
            insert.setString(2, event.id());
            insert.setString(3, event.epoch());
            insert.setString(4, event.subject());
            insert.setLong(5, event.version());
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }

    void execute(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }

    /** The subjects applied, in order. */
    List<String> applied(String reader) {
        try (var connection = source.getConnection();
                var select = connection.prepareStatement(
                        "select subject from applied where reader = ? order by epoch, split_part(event, ':', 2)::int")) {
            select.setString(1, reader);
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new StorageFault(fault);
        }
    }
}
