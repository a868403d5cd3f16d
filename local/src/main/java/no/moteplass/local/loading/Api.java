package no.moteplass.local.loading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Calls one service as the coordinator would. An answer that is not a success ends the loading, with its words. */
public final class Api {
    public record Answer(int status, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_QUOTE = 1_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient http;
    private final String base;
    private final TokenSource tokens;
    private final @Nullable String caller;

    /** @param caller whose token goes along; null where none is needed, as on the management ports */
    public Api(HttpClient http, String base, TokenSource tokens, @Nullable String caller) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
        this.caller = caller;
    }

    public Api as(String someoneElse) {
        return new Api(http, base, tokens, someoneElse);
    }

    public JsonNode get(String path) {
        return require(ask(path), path);
    }

    /** Any answer, for whoever wants to look at the status. */
    public Answer ask(String path) {
        return send(request(path).GET());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return require(tryPost(path, body), path);
    }

    /** Posts, and gives any answer to whoever wants to look at the status. */
    Answer tryPost(String path, Map<String, ?> body) {
        return send(withJson(path).POST(json(body)));
    }

    /** Posts what may be there already; a conflict is fine then. */
    void postUnlessThere(String path, Map<String, ?> body) {
        var answer = tryPost(path, body);
        if (answer.status != 409) require(answer, path);
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return require(send(withJson(path).PUT(json(body))), path);
    }

    /** Changes what is there, whatever its version is now. */
    void patch(String path, Map<String, ?> body) {
        var version = get(path).path("version").asLong();
        var request = request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"");
        require(send(request.method("PATCH", json(body))), path);
    }

    /** Ends what is there, whatever its version is now. */
    void delete(String path) {
        require(send(request(path).DELETE()), path);
    }

    public JsonNode postCsv(String path, String csv) {
        return require(
                send(request(path)
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(csv))),
                path);
    }

    private JsonNode require(Answer answer, String path) {
        if (answer.status >= 200 && answer.status < 300) return answer.body;
        var words = answer.body.toString();
        throw new LoadingFailed(base + path + " answered " + answer.status + ": "
                + (words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + " …" : words));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        if (caller != null) request.header("Authorization", "Bearer " + tokens.of(caller));
        return request;
    }

    private HttpRequest.Builder withJson(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), parsed(answer.body()));
        } catch (IOException e) {
            throw new LoadingFailed("Nothing answers at " + base + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingFailed("Interrupted while waiting for " + base, e);
        }
    }

    private static JsonNode parsed(byte[] body) {
        if (body.length == 0) return MissingNode.getInstance();
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
