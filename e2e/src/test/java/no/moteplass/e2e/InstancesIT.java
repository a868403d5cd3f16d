package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import no.moteplass.e2e.stack.Instance;
import no.moteplass.e2e.stack.Relay;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Service;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.settings.Application;

/** Services as processes, as production starts them, while something they need is away, and when they are stopped. */
@Order(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeStack.class)
class InstancesIT {
    private static final int FLOOD = 40;
    private static final int TWENTY_MB = 20_000_000;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final RunningStack stack;
    private final Relay signIn;
    private final Relay database;
    private final Instance groups;
    private final Instance sessions;
    private final Instance notifications;
    private final List<Instance> untold;

    InstancesIT(RunningStack stack) {
        this.stack = stack;
        var ports = stack.local().ports();
        this.signIn = new Relay(ports.signIn(), true);
        this.database = new Relay(ports.postgres(), false);
        this.groups = hanging(new Instance(stack, Application.GROUPS, "groups").configured())
                .with(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://127.0.0.1:" + database.port() + "/instance_groups")
                .with("quarkus.shutdown.delay", "2S");
        this.sessions = hanging(new Instance(stack, Application.SESSIONS, "sessions").configured());
        this.notifications = new Instance(stack, Application.NOTIFICATIONS, "notifications")
                .configured()
                .with("quarkus.mailer.host", "127.0.0.1")
                .with("quarkus.mailer.port", ports.smtp())
                .with("quarkus.oidc.auth-server-url", "http://sign-in.invalid/moteplass")
                .with("quarkus.oidc-client.auth-server-url", "http://sign-in.invalid/moteplass");
        this.untold = Stream.of(Application.GROUPS, Application.SESSIONS, Application.NOTIFICATIONS)
                .map(each -> new Instance(stack, each, "untold-" + each.shortName())
                        .with("moteplass.trusted-proxies", "10.0.0.1"))
                .toList();
    }

    private Instance hanging(Instance instance) {
        var issuer = stack.local().ports().issuer();
        var address = issuer.replace(":" + stack.local().ports().signIn(), ":" + signIn.port());
        return instance.with("quarkus.oidc.auth-server-url", address)
                .with("quarkus.oidc-client.auth-server-url", address);
    }

    @BeforeAll
    void all_start_with_a_sign_in_server_that_hangs_or_has_no_address() {
        Stream.of(groups, sessions, notifications).forEach(Instance::start);
        Stream.of(groups, sessions, notifications).forEach(Instance::awaitReady);
    }

    @AfterAll
    void the_end() {
        Stream.of(groups, sessions, notifications).forEach(Instance::close);
        untold.forEach(Instance::close);
        signIn.close();
        database.close();
    }

    @Test
    @Order(1)
    void without_the_sign_in_server_all_goes_on_that_needs_nobody_to_sign_in() throws IOException {
        sessions.service()
                .asNobody()
                .get("//calendars/" + "x".repeat(43) + ".ics")
                .must(404);
        notifications.service().asNobody().get("/actions/forged").must(404);
        assertThat(sessions.managed("/q/health/ready")).contains("sign-in server", "not known yet");

        for (var service : List.of(groups.service(), sessions.service(), notifications.service())) {
            service.asNobody().get(protectedPath(service)).must(401);
            var answer = service.get(protectedPath(service)).must(503);
            assertThat(quickest(() -> service.get(protectedPath(service)).must(503)))
                    .isLessThan(TWO_SECONDS.plusMillis(500));
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text()).contains("/problems/unavailable");
        }
        assertThat(sessions.readiness()).isEqualTo(200);
        assertThat(sessions.managed("/q/health/ready")).contains("awaySince");
    }

    /** Of a few tries: the machine does other things too. */
    private static Duration quickest(Runnable call) {
        var best = Duration.ofMinutes(1);
        for (var tries = 0; tries < 5 && best.compareTo(TWO_SECONDS) > 0; tries++) {
            var began = System.nanoTime();
            call.run();
            var took = Duration.ofNanos(System.nanoTime() - began);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    private static String protectedPath(Service service) {
        return switch (service.name()) {
            case "groups-service" -> "/groups";
            case "sessions-service" -> "/sessions";
            default -> "/deliveries";
        };
    }

    @Test
    @Order(2)
    void they_recover_by_themselves() throws IOException {
        signIn.goOn();

        eventually(
                "groups-service to know who asks",
                () -> groups.service().get("/groups").status() == 200);
        eventually(
                "sessions-service to know who asks",
                () -> sessions.service().get("/sessions").status() == 200);
        eventually(
                "sessions-service to read with a token of its own",
                () -> !feedsOf(sessions).contains("\"position\":null"));
        assertThat(sessions.managed("/q/health/ready")).doesNotContain("awaySince");
    }

    private static String feedsOf(Instance instance) {
        try {
            return instance.managed("/q/feeds").replace(" ", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(3)
    void forty_bodies_without_end_leave_the_memory_alone() throws Exception {
        var token = stack.local().tokens().of("koordinator@example.org");
        flood(notifications.port(), "/api/v1/actions/forged", "application/json", null, "413");
        flood(groups.port(), "/api/v1/groups", "application/json", null, "401");
        flood(groups.port(), "/api/v1/groups", "application/json", token, "413");
        flood(groups.port(), "/api/v1/leaders/import?dryRun=true", "text/csv", token, "200|413|422|503");

        for (var instance : List.of(groups, notifications)) {
            assertThat(instance.readiness()).isEqualTo(200);
            assertThat(instance.log()).doesNotContain("OutOfMemoryError", "\"level\":\"ERROR\"");
        }
    }

    /** Each sends 20 MB in chunks; the heap holds 256 MB. */
    private static void flood(int port, String path, String type, String token, String expected) throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Callable<String>>();
            for (var each = 0; each < FLOOD; each++) sending.add(() -> sendWithoutEnd(port, path, type, token));
            for (var answer : senders.invokeAll(sending)) {
                assertThat(answer.get()).matches("HTTP/1.1 (" + expected + ") .*");
            }
        }
    }

    private static String sendWithoutEnd(int port, String path, String type, String token) throws IOException {
        var text = "x".repeat(8000);
        var chunk = (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream()
                            .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                                            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                                            + "Transfer-Encoding: chunked\r\n\r\n1\r\n\"\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    for (var left = TWENTY_MB; left > 0; left -= text.length())
                        socket.getOutputStream().write(chunk);
                    socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException heardEnough) {
                    assertThat(heardEnough).isNotNull();
                }
            });
            var line = new StringBuilder();
            for (var next = socket.getInputStream().read();
                    next >= 0 && next != '\r';
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }

    @Test
    @Order(4)
    void a_database_that_hangs_is_noticed_within_ten_seconds() {
        database.hang();
        try {
            var began = System.nanoTime();
            var answer = groups.service().get("/groups");
            assertThat(answer.status()).as("%s", answer).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            eventually("readiness to turn red", () -> groups.readiness() == 503);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TEN_SECONDS.plusSeconds(3));

            assertThat(quickest(() -> groups.service().get("/groups").must(503)))
                    .isLessThan(TWO_SECONDS);
        } finally {
            database.goOn();
        }
        eventually(
                "all to be as before",
                () -> groups.readiness() == 200
                        && groups.service().get("/groups").status() == 200);
    }

    @Test
    @Order(5)
    void a_stop_under_load_loses_nothing() throws Exception {
        var lost = new ConcurrentLinkedQueue<String>();
        var answered = new AtomicInteger();
        var seenRed = new AtomicBoolean();
        var afterRed = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 8; each++) {
                clients.submit(() -> {
                    // As a proxy: nothing more is sent once it has been seen that the instance is about to stop.
                    while (!seenRed.get()) {
                        try {
                            var answer = groups.service().get("/groups?limit=1");
                            if (answer.status() != 200) lost.add(answer.toString());
                            answered.incrementAndGet();
                        } catch (RuntimeException cutOff) {
                            lost.add(cutOff.toString());
                        }
                    }
                });
            }
            try {
                eventually("all to be at work", () -> answered.get() > 20);
                var token = stack.local().tokens().of("koordinator@example.org");
                var long_ = clients.submit(() -> slowImport(token, seenRed));
                groups.askToStop();
                eventually("readiness to turn red first", () -> groups.readiness() == 503);
                afterRed.set(groups.service().get("/groups?limit=1").status());
                seenRed.set(true);
                assertThat(long_.get()).startsWith("HTTP/1.1 200");
            } finally {
                seenRed.set(true); // Else the clients ask for ever, and nobody is told what was wrong.
            }
        }

        assertThat(lost).isEmpty();
        assertThat(afterRed).hasValue(200);
        groups.awaitEnd(Duration.ofSeconds(30));
        assertThat(groups.log()).doesNotContain("Timed out waiting for graceful shutdown");
    }

    /** Begun before the stop, and not at its end when readiness has turned red. */
    private String slowImport(String token, AtomicBoolean red) throws IOException, InterruptedException {
        var header =
                "externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained\n";
        var row = "1;ola@example.org;Ola;Nordmann;FRONT_LINE;;;nb;LEADER;2024-08-01;false\n";
        try (var socket = new Socket("localhost", groups.port())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/leaders/import?dryRun=true HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                    + "Authorization: Bearer " + token + "\r\nConnection: close\r\nContent-Length: "
                                    + (header.length() + row.length()) + "\r\n\r\n" + header)
                            .getBytes(StandardCharsets.US_ASCII));
            eventually("readiness to turn red", red::get);
            out.write(row.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Order(6)
    void whoever_forgets_a_setting_is_told_which_in_a_plain_line() {
        untold.forEach(Instance::start);

        for (var each : untold) {
            assertThat(each.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(each.log())
                    .startsWith("Not started. ")
                    .doesNotContain("\tat ")
                    .contains("quarkus.datasource.password (its password) is missing")
                    .contains("quarkus.oidc.auth-server-url (the sign-in server) is missing")
                    .contains("moteplass.trusted-proxies is how many proxies a request passes");
        }
        assertThat(untold.getLast().log())
                .contains("moteplass.actions.secret (signs the links in mails) is missing")
                .contains("moteplass.notifications.url (its own public address, in mails) is missing")
                .contains("quarkus.mailer.host (the mail server) is missing");
    }
}
