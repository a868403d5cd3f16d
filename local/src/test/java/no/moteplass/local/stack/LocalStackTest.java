package no.moteplass.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.moteplass.local.applications.StartupCache;
import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.CannotStart;
import no.moteplass.local.settings.Console;
import no.moteplass.local.settings.Ports;
import no.moteplass.local.settings.StackSettings;

/** The whole start and stop, with real servers and stand-ins for the four applications. */
class LocalStackTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path root;

    private Ports ports;

    @BeforeEach
    void buildStandIns() throws Exception {
        ports = freePorts();
        for (var application : Application.values()) {
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubApplication.class.getName());
            manifest.getMainAttributes()
                    .put(
                            Attributes.Name.CLASS_PATH,
                            StubApplication.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toString());
            var jar = root.resolve(application.folder()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
            // One that nobody can use: recording one costs seconds, and one test looks at it.
            Files.createFile(jar.resolveSibling("app.aot"));
        }
    }

    @Test
    void starts_everything_keeps_what_was_written_and_stops_everything() throws Exception {
        for (var application : Application.values()) {
            Files.delete(settings().jarOf(application).resolveSibling("app.aot"));
        }
        try (var stack = LocalStack.in(settings())) {
            stack.start();
            for (var application : Application.values()) {
                assertThat(stack.process(application).state()).isEqualTo(ServiceProcess.State.RUNNING);
                assertThat(status("GET", "http://localhost:" + ports.managementOf(application) + "/q/health/ready"))
                        .isEqualTo(200);
            }
            assertThat(stack.tokens().of("koordinator@example.org")).isNotBlank();
            assertThat(status("GET", "http://localhost:" + ports.mailbox() + "/messages"))
                    .isEqualTo(200);
            write("create table kept (word text)");

            var pid = stack.process(Application.GROUPS).pid().orElseThrow();
            assertThat(status("POST", "http://localhost:" + ports.mailbox() + "/applications/groups/kill"))
                    .isEqualTo(200);
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(stack.process(Application.GROUPS).state()).isEqualTo(ServiceProcess.State.KILLED);
            assertThat(status("POST", "http://localhost:" + ports.mailbox() + "/applications/groups/start"))
                    .isEqualTo(200);
            stack.startAgain(Application.GROUPS);

            assertThatThrownBy(() -> LocalStack.in(settings())).hasMessageContaining("already running");
        }
        ports.purposes()
                .keySet()
                .forEach(port -> assertThat(PortCheck.free(port)).isTrue());
        assertThat(Application.values())
                .as("the next start is quicker")
                .allSatisfy(
                        application -> assertThat(new StartupCache(settings().jarOf(application)).isThere())
                                .isTrue());

        try (var stack = LocalStack.in(settings())) {
            stack.start();
            write("insert into kept values ('still here')");
        }
        try (var stack = LocalStack.in(settings().withFresh(true))) {
            stack.start();
            assertThatThrownBy(() -> write("insert into kept values ('gone')")).hasMessageContaining("kept");
        }
    }

    @Test
    void recovers_from_a_launcher_that_was_killed() throws Exception {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        root.toString(),
                        String.valueOf(ports.portal()))
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("launcher.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> Files.exists(root.resolve("ready")) || !launcher.isAlive());
        assertThat(root.resolve("failed")).doesNotExist();
        var left = launcher.children().map(ProcessHandle::pid).toList();
        launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(PortCheck.free(ports.groups()))
                .as("the applications outlive their launcher")
                .isFalse();

        try (var stack = LocalStack.in(settings())) {
            stack.start();
            for (var pid : left) {
                assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            }
            write("insert into kept values ('again')");
        }
    }

    @Test
    void a_copied_folder_runs_beside_the_original() throws Exception {
        var ofTheCopy = freePorts();
        var copy = root.resolve("copy");
        try (var original = LocalStack.in(settings())) {
            original.start();
            write("create table kept (word text)");
            var pids = pids(original);
            assertThat(new ProcessBuilder("cp", "-a", root.resolve("kept").toString(), copy.toString())
                            .start()
                            .waitFor())
                    .isZero();
            try (var second = LocalStack.in(settings().elsewhere(copy, ofTheCopy))) {
                second.start();
                assertThat(pids(original)).isEqualTo(pids).doesNotContainAnyElementsOf(pids(second));
                write("insert into kept values ('still served')");
            }
            assertThat(pids(original)).isEqualTo(pids);
            write("insert into kept values ('also after the copy has stopped')");
        }
    }

    @Test
    void says_at_once_that_an_application_has_died_and_starts_it_again() throws Exception {
        var said = new ByteArrayOutputStream();
        try (var stack = LocalStack.in(settings().withConsole(Console.to(said)))) {
            stack.start();
            var pid = stack.process(Application.SESSIONS).pid().orElseThrow();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> said.toString(StandardCharsets.UTF_8).contains("sessions-service is started again\n"));
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("! sessions-service has stopped by itself (exit code 137, signal 9). The end of ")
                    .contains("The stand-in on port " + ports.sessions() + " is ready")
                    .contains("! sessions-service is started again in 1 s");
            stack.startAgain(Application.SESSIONS);
            assertThat(stack.process(Application.SESSIONS).pid().orElseThrow()).isNotEqualTo(pid);
        }
        assertThat(PortCheck.free(ports.sessions())).isTrue();
    }

    @Test
    void names_the_port_that_is_taken_and_leaves_nothing_running() throws Exception {
        try (var stranger = new ServerSocket(ports.sessions(), 1, InetAddress.getLoopbackAddress());
                var stack = LocalStack.in(settings())) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + stranger.getLocalPort() + " is taken")
                    .hasMessageContaining("sessions-service");
            assertThat(PortCheck.free(ports.postgres())).isTrue();
        }
    }

    @Test
    void shows_the_last_words_of_an_application_that_dies_while_it_starts() throws Exception {
        Files.writeString(root.resolve("portal/target/quarkus-app/quarkus-run.jar"), "no jar");
        try (var stack = LocalStack.in(settings())) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("portal stopped while it was starting")
                    .hasMessageContaining("jarfile");
        }
    }

    /** What the killed JVM of the test runs. */
    public static final class KilledLauncher {
        private KilledLauncher() {}

        public static void main(String[] arguments) throws Exception {
            var root = Path.of(arguments[0]);
            var ports = portsFrom(Integer.parseInt(arguments[1]));
            var stack = LocalStack.in(settings(root, ports));
            try {
                stack.start();
                try (var connection = connect(ports);
                        var statement = connection.createStatement()) {
                    statement.execute("create table kept (word text)");
                }
                Files.writeString(root.resolve("ready"), "yes");
                Thread.currentThread().join();
            } catch (RuntimeException e) {
                Files.writeString(root.resolve("failed"), e.toString());
                stack.close();
                System.exit(1);
            }
        }
    }

    private static List<Long> pids(LocalStack stack) {
        return Arrays.stream(Application.values())
                .map(application -> stack.process(application).pid().orElseThrow())
                .toList();
    }

    private StackSettings settings() {
        return settings(root, ports);
    }

    private static StackSettings settings(Path root, Ports ports) {
        return StackSettings.of(root, Console.silent())
                .elsewhere(root.resolve("kept"), ports)
                .withBinaries(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"))
                .withoutSample();
    }

    private void write(String sql) throws Exception {
        try (var connection = connect(ports);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the owner: the service's own user makes no tables. */
    private static Connection connect(Ports ports) throws Exception {
        var owner = KeptPostgres.owner("groups");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/groups", owner, owner);
    }

    private static int status(String method, String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Twelve neighbouring ports that nobody holds, below those that systems hand out for outgoing calls. */
    private static Ports freePorts() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            int first = ThreadLocalRandom.current().nextInt(12_000, 30_000);
            if (IntStream.range(first, first + 12).allMatch(PortCheck::free)) return portsFrom(first);
        }
        throw new IOException("No twelve free ports");
    }

    private static Ports portsFrom(int p) {
        return new Ports(p, p + 1, p + 2, p + 3, p + 4, p + 5, p + 6, p + 7, p + 8, p + 9, p + 10, p + 11);
    }
}
