package no.moteplass.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One real PostgreSQL for all tests of a module, with a database of its own; and the key pair of {@link TestTokens}.
 * The address lies in a system property, since test resources live in a class loader of their own.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "moteplass.test.postgres.url";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", url());
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("moteplass.cursors.secret", "a secret of 32 letters for tests alone");
        settings.putAll(TestTokens.settings());
        return settings;
    }

    /** The JDBC address of the database; starts it where it does not run yet. */
    public static synchronized String url() {
        var known = System.getProperty(URL);
        if (known != null) {
            return known;
        }
        try {
            @SuppressWarnings("resource") // Ends with the JVM: the library's own shutdown hook stops it.
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database moteplass");
            }
            var url =
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/moteplass?user=postgres&password=postgres";
            System.setProperty(URL, url);
            return url;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void stop() {
        // The database is shared by all tests of the module and ends with the JVM.
    }
}
