package no.moteplass.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

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

    /** A database and the role that owns it, of the same name; nothing happens when they are there. */
    public void ensureDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            try (var role = statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
                if (!role.next()) {
                    statement.execute("create role \"" + name + "\" login password '" + name + "'");
                }
            }
            try (var database = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (!database.next()) statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
    }

    public void ensureDatabases(List<String> names) {
        names.forEach(this::ensureDatabase);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
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
