package no.moteplass.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import no.moteplass.local.settings.CannotStart;

/**
 * A PostgreSQL whose data outlives the launcher. It writes durably, unlike an embedded one's habit, so that what was
 * answered is there after a power cut; and a server that an earlier, killed launcher left behind is stopped first.
 */
public final class KeptPostgres implements AutoCloseable {
    private static final int ATTEMPTS = 2;

    private final EmbeddedPostgres server;

    private KeptPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * @param data the folder that keeps the databases, made when it is not there
     * @param binaries where PostgreSQL itself is unpacked
     * @param log what the server writes about itself
     */
    public static KeptPostgres start(Path data, Path binaries, Path log, int port) {
        LeftoverPostgres.in(data).stop();
        for (int attempt = 1; ; attempt++) {
            try {
                return new KeptPostgres(startOnce(data, binaries, log, port));
            } catch (IOException | IllegalStateException e) {
                if (attempt == ATTEMPTS) {
                    throw new CannotStart(
                            "PostgreSQL does not start (" + e.getMessage() + "). Its own words are in " + log, e);
                }
                // the backends of a killed server may need a moment to notice and to let go of their shared memory
                LeftoverPostgres.in(data).stop();
            }
        }
    }

    /** Ends a server that an earlier, killed launcher left running on this folder. */
    public static void stopLeftover(Path data) {
        LeftoverPostgres.in(data).stop();
    }

    private static EmbeddedPostgres startOnce(Path data, Path binaries, Path log, int port) throws IOException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        Files.createDirectories(log.toAbsolutePath().getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    public void ensureDatabase(String name) {
        ensureDatabase(server.getPort(), name);
    }

    /** A database, the role that owns and migrates it, and the one of its own name that its service runs as; also again. */
    public static void ensureDatabase(int port, String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            ensureRole(statement, name);
            ensureRole(statement, owner(name));
            try (var database = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (!database.next())
                    statement.execute("create database \"" + name + "\" owner \"" + owner(name) + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl(port, name), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(rights());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot give the rights in the database " + name, e);
        }
    }

    /** Its password is its name. */
    public static String owner(String database) {
        return database + "_owner";
    }

    private static void ensureRole(Statement statement, String name) throws SQLException {
        try (var role = statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
            if (role.next()) return;
        }
        statement.execute("create role \"" + name + "\" login password '" + name + "'");
    }

    /** The same file as a real installation's. */
    private static String rights() {
        try (var file = KeptPostgres.class.getResourceAsStream("/database/rights.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void ensureDatabases(List<String> names) {
        names.forEach(this::ensureDatabase);
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(server.getPort(), database);
    }

    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
