package no.moteplass.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands before the instances of an application as a proxy does: asks each again and again whether it is ready, and gives
 * requests to those that are, in turn. It tries nothing twice: what an instance lets fall is a 502 for whoever asked.
 */
public final class Balancer implements AutoCloseable {
    private static final long BETWEEN_CHECKS_MILLIS = 100;
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final HttpServer entrance;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ScheduledExecutorService checks =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
    private final List<Instance> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    public Balancer() {
        try {
            entrance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entrance.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        entrance.createContext("/", this::pass);
        entrance.start();
    }

    public String address() {
        return "http://localhost:" + entrance.getAddress().getPort();
    }

    public void standBefore(Instance instance) {
        checks.scheduleWithFixedDelay(() -> look(instance), 0, BETWEEN_CHECKS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look(Instance instance) {
        if (instance.readiness() != 200) {
            ready.remove(instance);
        } else if (!ready.contains(instance)) {
            ready.add(instance);
        }
    }

    public boolean knowsAsReady(Instance instance) {
        return ready.contains(instance);
    }

    private void pass(HttpExchange asked) throws IOException {
        try (asked) {
            var there = List.copyOf(ready);
            if (there.isEmpty()) {
                asked.sendResponseHeaders(503, -1);
                return;
            }
            var instance = there.get(Math.floorMod(turn.getAndIncrement(), there.size()));
            var answer = answered(instance, asked);
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)))
                    asked.getResponseHeaders().put(name, values);
            });
            asked.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            asked.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> answered(Instance instance, HttpExchange asked) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + instance.port() + asked.getRequestURI()))
                .method(
                        asked.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                asked.getRequestBody().readAllBytes()));
        asked.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)))
                values.forEach(value -> request.header(name, value));
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException letFall) {
            asked.sendResponseHeaders(502, -1);
            throw letFall;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        checks.shutdownNow();
        entrance.stop(0);
        http.shutdownNow();
    }
}
