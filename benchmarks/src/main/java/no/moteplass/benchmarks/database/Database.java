package no.moteplass.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;

import no.moteplass.local.postgres.KeptPostgres;

/** One database, as its server's administrator sees it. The loader works below the services, where there is no API. */
public final class Database {
    private static final String ADMINISTRATOR = "postgres";

    private final int port;
    private final String name;

    public Database(int port, String name) {
        this.port = port;
        this.name = name;
    }

    public int port() {
        return port;
    }

    public String name() {
        return name;
    }

    /** Runs one statement or many, in a transaction of their own. */
    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs what stands in no transaction. */
    public void administer(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public List<List<String>> rows(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) row.add(String.valueOf(found.getString(i)));
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public String text(String sql) {
        return rows(sql).getFirst().getFirst();
    }

    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /**
     * Runs a script that needs rows of other databases: each query's rows stand in the temporary table {@code told}
     * when it begins.
     *
     * @param columns of that table, with their types
     */
    public void executeWith(String columns, List<Told> sources, String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local work_mem = '128MB'");
            statement.execute("create temp table told (" + columns + ")");
            for (var source : sources) copy(source, connection);
            statement.execute("analyze told");
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Rows of another database. */
    public record Told(Database from, String query) {}

    private static void copy(Told source, Connection into) throws SQLException {
        try (var from = source.from.connect()) {
            var file = Files.createTempFile("told", ".copy");
            try {
                try (var out = Files.newOutputStream(file)) {
                    from.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (" + source.query + ") to stdout (format binary)", out);
                }
                fill(into, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Connection into, Path file) throws SQLException, IOException {
        try (var in = Files.newInputStream(file)) {
            into.unwrap(PGConnection.class).getCopyAPI().copyIn("copy told from stdin (format binary)", in, 1 << 16);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(KeptPostgres.jdbcUrl(port, name), ADMINISTRATOR, ADMINISTRATOR);
    }

    private IllegalStateException failed(String sql, SQLException e) {
        var shown = sql.length() > 200 ? sql.substring(0, 200) + " …" : sql;
        return new IllegalStateException(name + " refused: " + e.getMessage() + "\n" + shown, e);
    }
}
