package no.moteplass.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Answers the one question that is asked of groups-service directly. What it answers lies in a system property, since
 * test resources live in a class loader of their own.
 */
public class GroupsStandIn implements QuarkusTestResourceLifecycleManager {

    private static final String ANSWER = "moteplass.test.groups-answer";

    private HttpServer server;

    /** The status and, for 200, the leader's id: {@code 200 0190…}; empty: it breaks off. */
    public static void answers(String what) {
        System.setProperty(ANSWER, what);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/api/v1/leaders/me", exchange -> {
            var answer = System.getProperty(ANSWER, "403").split(" ");
            if (!answer[0].isEmpty()) {
                var body = ("{\"id\":\"" + (answer.length > 1 ? answer[1] : "") + "\",\"new\":true}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return Map.of(
                "moteplass.groups.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
