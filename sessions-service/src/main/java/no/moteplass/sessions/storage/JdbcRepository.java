package no.moteplass.sessions.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** What asks the database in SQL. Statements take part in the transaction at hand. */
public abstract class JdbcRepository {

    private final AgroalDataSource database;

    protected JdbcRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    protected interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    protected <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... arguments) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException fault) {
            throw new QueryFault(fault);
        }
    }

    protected <K, V> Map<K, V> map(String sql, Reading<Map.Entry<K, V>> reading, @Nullable Object... arguments) {
        var found = new HashMap<K, V>();
        list(sql, reading, arguments).forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** @return how many rows changed */
    protected int update(String sql, @Nullable Object... arguments) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new QueryFault(fault);
        }
    }

    /** One statement for many rows. @return for each whether it changed anything */
    protected boolean[] batch(String sql, List<@Nullable Object[]> rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            var counts = statement.executeBatch();
            var changed = new boolean[counts.length];
            for (var i = 0; i < counts.length; i++) {
                changed[i] = counts[i] != 0;
            }
            return changed;
        } catch (SQLException fault) {
            throw new QueryFault(fault);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, bindable(connection, arguments[i]));
        }
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object argument) throws SQLException {
        return switch (argument) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray());
            default -> argument;
        };
    }

    protected static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    protected static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The database refused or was away; the cause says which. */
    static final class QueryFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        QueryFault(SQLException cause) {
            super("The database did not answer", cause);
        }
    }
}
