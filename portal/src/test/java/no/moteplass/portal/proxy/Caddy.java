package no.moteplass.portal.proxy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpServer;

/** The proxy with the project's file, before an application under test and stand-ins that say who they are. */
public final class Caddy implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(30);

    /** What came back. */
    public record Seen(int status, String text) {}

    private final Path folder;
    private final Process process;
    private final List<HttpServer> standIns;
    private final int people;
    private final int machines;
    private final SSLContext trusting;
    private volatile Map<String, List<String>> heads = Map.of();

    public static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, "caddy")));
    }

    /** @param folder where it keeps its certificate and its log */
    public static Caddy before(String portal, Path folder) throws IOException {
        return new Caddy(portal, folder);
    }

    private Caddy(String portal, Path folder) throws IOException {
        this.folder = folder;
        this.people = freePort();
        this.machines = freePort();
        this.standIns = Stream.of("groups", "sessions", "notifications", "sign-in")
                .map(this::standIn)
                .toList();
        var command = new ProcessBuilder(
                        "caddy", "run", "--adapter", "caddyfile", "--config", "../deploy/proxy/Caddyfile")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        command.environment()
                .putAll(Map.of(
                        "HOME", folder.toString(),
                        "XDG_DATA_HOME", folder.toString(),
                        "XDG_CONFIG_HOME", folder.toString(),
                        "SITE", origin(people),
                        "GROUPS_SITE", origin(machines),
                        "SESSIONS_SITE", origin(freePort()),
                        "NOTIFICATIONS_SITE", origin(freePort())));
        command.environment()
                .putAll(Map.of(
                        "PORTAL_AT", URI.create(portal).getAuthority(),
                        "GROUPS_AT", at(0),
                        // an instance that is gone is passed over
                        "SESSIONS_AT", "localhost:" + freePort() + " " + at(1),
                        "NOTIFICATIONS_AT", at(2),
                        "SIGN_IN_AT", at(3)));
        this.process = command.start();
        var root = folder.resolve("caddy/pki/authorities/local/root.crt");
        await("the proxy's certificate").atMost(TO_START).until(() -> Files.exists(root) && listens());
        this.trusting = trusting(root);
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new AssertionError("It ended:\n" + new String(log(), StandardCharsets.UTF_8));
        }
        try (var probe = new java.net.Socket("localhost", people)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpServer standIn(String name) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
            server.createContext("/", asked -> {
                try (asked) {
                    heads = Map.copyOf(asked.getRequestHeaders());
                    var body = name.getBytes(StandardCharsets.UTF_8);
                    asked.sendResponseHeaders(200, body.length);
                    asked.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private String at(int standIn) {
        return "localhost:" + standIns.get(standIn).getAddress().getPort();
    }

    private static String origin(int port) {
        return "https://localhost:" + port;
    }

    /** The one origin for people. */
    public String people() {
        return origin(people);
    }

    /** The API of groups-service. */
    public String machines() {
        return origin(machines);
    }

    /** What a stand-in was sent last, by the names that the JDK gives. */
    public Map<String, List<String>> lastHeads() {
        return heads;
    }

    public byte[] log() {
        try {
            return Files.readAllBytes(folder.resolve("log"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Somebody at an address of this machine. */
    public Client from(String address) throws IOException {
        return new Client(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .sslContext(trusting)
                .build());
    }

    /** @param http with an address of its own */
    public record Client(HttpClient http) {

        public Seen get(String origin, String path, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(origin + path));
            for (var each = 0; each < headers.length; each += 2) {
                request.header(headers[each], headers[each + 1]);
            }
            try {
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Seen(answer.statusCode(), answer.body());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }
    }

    /** As no client library would send it. */
    public String raw(String request) throws IOException {
        try (var socket = trusting.getSocketFactory().createSocket("localhost", people)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SSLContext trusting(Path root) throws IOException {
        try (var file = Files.newInputStream(root)) {
            var known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry(
                    "the proxy's own", CertificateFactory.getInstance("X.509").generateCertificate(file));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new IOException(fault);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        standIns.forEach(each -> each.stop(0));
    }
}
