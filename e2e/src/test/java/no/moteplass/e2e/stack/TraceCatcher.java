package no.moteplass.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** Where the applications send the steps of traces (OTLP over HTTP). It keeps them, byte by byte, once it is asked to. */
public final class TraceCatcher {
    private final HttpServer server;
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private volatile boolean keeps;

    private TraceCatcher(HttpServer server) {
        this.server = server;
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                // Text stands in it as it is, whatever is around it.
                var steps = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
                if (keeps) kept.add(steps);
                exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
                exchange.sendResponseHeaders(200, -1);
            }
        });
    }

    static TraceCatcher start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new TraceCatcher(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void keep() {
        keeps = true;
    }

    /** What came since then. */
    public String kept() {
        return String.join("", kept);
    }

    public void forget() {
        keeps = false;
        kept.clear();
    }
}
