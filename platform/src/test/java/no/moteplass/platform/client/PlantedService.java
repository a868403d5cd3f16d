package no.moteplass.platform.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;

/** Planted: another service. It remembers what it was asked with, and answers with the statuses it was given, then 200. */
final class PlantedService implements AutoCloseable {

    private final HttpServer server;
    private final LinkedBlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    private final List<Headers> calls = new CopyOnWriteArrayList<>();

    PlantedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestHeaders());
            var status = statuses.poll();
            var body = "{\"word\":\"hei\",\"more\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answersWith(int... next) {
        for (var status : next) {
            statuses.add(status);
        }
    }

    /** What each call brought of this header; "none" where it did not. */
    List<String> heard(String header) {
        return calls.stream()
                .map(call -> call.containsKey(header) ? call.getFirst(header) : "none")
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
