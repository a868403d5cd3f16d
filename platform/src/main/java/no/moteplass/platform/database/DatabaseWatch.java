package no.moteplass.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Asks the database every second whether it is there, on a connection of its own: the pool may be empty in a rush, and
 * what waits in it for an answer may wait for good. Where the database is away or hangs, readiness turns red, whoever
 * waits is set free, and requests are refused at once, all within ten seconds; a second after it answers, all is as before.
 */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class DatabaseWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String SECONDS_OF_PATIENCE = "3";
    private static final int FAILURES_IN_A_ROW = 2;

    private final DatabaseSeen seen;
    private final AgroalDataSource pool;
    private final Optional<String> url;
    private final Properties login = new Properties();
    private @Nullable Connection connection;
    private volatile @Nullable Thread watching;

    DatabaseWatch(
            DatabaseSeen seen,
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.seen = seen;
        this.pool = pool;
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        for (var patience : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            login.setProperty(patience, SECONDS_OF_PATIENCE);
        }
    }

    void start(@Observes @Priority(1500) StartupEvent started) {
        if (url.isPresent()) {
            watching = Thread.ofVirtual().name("database-watch").start(() -> watch(url.get()));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        var thread = watching;
        watching = null;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    private void watch(String address) {
        var failures = 0;
        while (watching != null) {
            failures = answers(address) ? 0 : failures + 1;
            tell(failures);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        close();
    }

    private void tell(int failures) {
        var away = failures >= FAILURES_IN_A_ROW;
        if (away != seen.isAway()) {
            LOG.warn(away ? "The database does not answer: requests are refused" : "The database answers again");
            seen.away(away);
        }
        if (away) {
            pool.flush(AgroalDataSource.FlushMode.ALL);
        }
    }

    private boolean answers(String address) {
        try {
            var open = connection;
            if (open == null) {
                open = DriverManager.getConnection(address, login);
                connection = open;
            }
            try (var asking = open.createStatement()) {
                return asking.execute("select 1");
            }
        } catch (SQLException silence) {
            LOG.debug("The database does not answer", silence);
            close();
            return false;
        }
    }

    private void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException broken) {
                LOG.debug("The connection was broken", broken);
            }
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!seen.isAway()).build();
    }
}
