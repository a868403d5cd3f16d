package no.moteplass.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One service as somebody sees it over HTTP. Paths are those of the contract: they start with {@code /api/v1} unless
 * written with a leading {@code //}.
 */
public final class Service {
    private final HttpClient http;
    private final String base;
    private final UnaryOperator<String> tokens;
    private final @Nullable String caller;
    private final String name;

    Service(HttpClient http, String base, UnaryOperator<String> tokens, @Nullable String caller, String name) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
        this.caller = caller;
        this.name = name;
    }

    public Service as(String someone) {
        return new Service(http, base, tokens, someone, name);
    }

    public Service as(Person person) {
        return as(person.email());
    }

    /** The same of another instance. */
    Service at(String otherBase) {
        return new Service(http, otherBase, tokens, caller, name);
    }

    public Service asNobody() {
        return new Service(http, base, tokens, null, name);
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A creating POST carries a key, so that it can be repeated. */
    public Answer post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send("POST", path, Json.write(body), Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, Json.write(body), Map.of());
    }

    /** Every item of a collection, page by page. */
    public List<JsonNode> everything(String path) {
        var items = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200"
                            + (next.isEmpty() ? "" : "&cursor=" + encoded(next)))
                    .must(200)
                    .json();
            page.path("items").forEach(items::add);
            next = page.path("nextCursor").isNull()
                    ? ""
                    : page.path("nextCursor").asText();
        } while (!next.isEmpty());
        return items;
    }

    /**
     * Any request.
     *
     * @param headers may set Content-Type and Authorization, which are else JSON and the caller's token
     */
    public Answer send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        var uri = base + (path.startsWith("//") ? path.substring(1) : "/api/v1" + path);
        var request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null && !headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        if (caller != null && !headers.containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + tokens.apply(caller));
        }
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    method + " " + name + path + " as " + caller, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
