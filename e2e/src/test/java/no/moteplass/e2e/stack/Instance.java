package no.moteplass.e2e.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import no.moteplass.local.applications.Commands;
import no.moteplass.local.applications.StartupCache;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.settings.Application;

/** One more instance of a service, beside the stack, as production starts it: with settings and a database of its own. */
public final class Instance implements AutoCloseable {
    /** Several may start at once, on a machine that does other things too. */
    private static final Duration TO_START = Duration.ofMinutes(3);

    private final RunningStack stack;
    private final Application application;
    private final int port = freePort();
    private final int management = freePort();
    private final Map<String, String> settings = new TreeMap<>();
    private final Path log;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process process;

    /** With nothing but where it listens: not even where its database is. */
    public Instance(RunningStack stack, Application application, String name) {
        this.stack = stack;
        this.application = application;
        this.log = RunningStack.root().resolve("e2e/target/instances/" + name + ".log");
        with("quarkus.http.host", "127.0.0.1").with("quarkus.http.port", port);
        with("quarkus.management.host", "127.0.0.1").with("quarkus.management.port", management);
    }

    /** With all that it needs: everything around it is the stack's. */
    public Instance configured() {
        return configured("instance");
    }

    /** @param databases how the name of its database begins: instances with the same share one, classes beside each other none */
    public Instance configured(String databases) {
        return application == Application.PORTAL ? portal() : service(databases + "_" + application.shortName());
    }

    private Instance portal() {
        return with("quarkus.oidc.auth-server-url", stack.local().ports().issuer())
                .with("quarkus.oidc.client-id", "portal")
                .with("quarkus.oidc.credentials.secret", "local")
                .with("moteplass.groups.url", stack.address(Application.GROUPS))
                .with("moteplass.sessions.url", stack.address(Application.SESSIONS))
                .with("moteplass.notifications.url", stack.address(Application.NOTIFICATIONS))
                .with("moteplass.portal.session-key", "a-session-key-for-this-test-alone-0123456789");
    }

    private Instance service(String database) {
        var ports = stack.local().ports();
        var owner = KeptPostgres.owner(database);
        return on(database, database)
                .with("quarkus.flyway.username", owner)
                .with("quarkus.flyway.password", owner)
                .with("quarkus.oidc.auth-server-url", ports.issuer())
                .with("quarkus.oidc-client.auth-server-url", ports.issuer())
                .with("quarkus.oidc-client.client-id", application.folder())
                .with("quarkus.oidc-client.credentials.secret", "local")
                .with("moteplass.groups.url", stack.address(Application.GROUPS))
                .with("moteplass.sessions.url", stack.address(Application.SESSIONS))
                .with("moteplass.notifications.url", "http://localhost:" + port)
                .with("moteplass.portal.url", stack.address(Application.PORTAL))
                .with("moteplass.cursors.secret", "a-secret-for-this-test-alone-0123456789")
                .with("moteplass.erasure.key", "a-key-for-this-test-alone-0123456789")
                .with("moteplass.actions.secret", "a-secret-for-this-test-alone-0123456789");
    }

    /** What stands in its database, whether it runs or not. */
    public long count(String query) {
        try (var connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a database, which is made, and the user to be there. */
    public Instance on(String database, String user) {
        var server = stack.local().ports().postgres();
        KeptPostgres.ensureDatabase(server, database);
        return with("quarkus.datasource.jdbc.url", KeptPostgres.jdbcUrl(server, database))
                .with("quarkus.datasource.username", user)
                .with("quarkus.datasource.password", user);
    }

    public Instance with(String setting, Object value) {
        settings.put(setting, value.toString());
        return this;
    }

    /** Takes a setting away, and answers what it was. */
    public String without(String setting) {
        return settings.remove(setting);
    }

    public Instance start() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Commands.JVM);
        var built = stack.jarOf(application);
        command.addAll(new StartupCache(built).uses());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(built.toString());
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Instance awaitReady() {
        await(application + " to be ready")
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isAlive() && readiness() == 200);
        return this;
    }

    private boolean isAlive() {
        if (!process.isAlive()) throw new AssertionError("It ended:\n" + log());
        return true;
    }

    public int readiness() {
        try {
            return get("http://localhost:" + management + "/q/health/ready").statusCode();
        } catch (IOException notThere) {
            return 0;
        }
    }

    public String managed(String path) throws IOException {
        return get("http://localhost:" + management + path).body();
    }

    private HttpResponse<String> get(String address) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(15))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public Service service() {
        return stack.service(application).at("http://localhost:" + port);
    }

    /** By another way. */
    public Service by(String address) {
        return stack.service(application).at(address);
    }

    public String log() {
        return RunningStack.textOf(log);
    }

    /** SIGTERM. */
    public void askToStop() {
        process.destroy();
    }

    /** Its exit code; fails where it goes on. */
    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It has not ended within " + patience + ":\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) process.destroyForcibly();
    }
}
