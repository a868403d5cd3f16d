package no.moteplass.notifications.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import no.moteplass.platform.client.ApplicationTokens;

/** Calls to the other services, by plain HTTP and as long as a mail or a reader can wait. */
@ApplicationScoped
class UpstreamCalls {

    private static final Logger LOG = Logger.getLogger(UpstreamCalls.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final JsonMapper JSON = new JsonMapper();

    private final ApplicationTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    UpstreamCalls(ApplicationTokens tokens) {
        this.tokens = tokens;
    }

    /** What came of a call. */
    sealed interface Reply {
        record Answered(int status, JsonNode body) implements Reply {}

        /** No answer, or one that says to come back later. */
        record Away() implements Reply {}
    }

    /** As this application itself. A token that is no longer accepted is renewed once. */
    Reply asOurselves(String method, URI address, @Nullable JsonNode body, String language) {
        var reply = call(method, address, body, language, bearer());
        if (reply instanceof Reply.Answered(var status, var ignored) && status == 401) {
            tokens.refused();
            return call(method, address, body, language, bearer());
        }
        return reply;
    }

    private Optional<String> bearer() {
        try {
            return tokens.bearer();
        } catch (RuntimeException signInIsAway) {
            LOG.warn("no token for calls to other services", signInIsAway);
            return Optional.of("");
        }
    }

    Reply call(String method, URI address, @Nullable JsonNode body, String language, Optional<String> bearer) {
        if (bearer.filter(String::isEmpty).isPresent()) {
            return new Reply.Away();
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return response.statusCode() >= 500 || response.statusCode() == 429
                    ? new Reply.Away()
                    : new Reply.Answered(response.statusCode(), parsed(response.body()));
        } catch (IOException away) {
            LOG.debugf(away, "%s does not answer", address.getHost());
            return new Reply.Away();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Away();
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            LOG.debug("an answer that is no JSON", notJson);
            return MissingNode.getInstance();
        }
    }

    static JsonNode object(String member, String value) {
        return JSON.createObjectNode().put(member, value);
    }
}
