package no.moteplass.local.loading;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Tokens of sample people and machine clients, as anybody gets them: from the sign-in server, for the local secret. */
public final class TokenSource {
    private record Token(String value, Instant until) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final HttpClient http;
    private final URI endpoint;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public TokenSource(HttpClient http, String issuer, Clock clock) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/token");
        this.clock = clock;
    }

    public String of(String client) {
        return tokens.compute(
                        client,
                        (id, known) -> known != null && clock.instant().isBefore(known.until) ? known : fetch(id))
                .value;
    }

    private Token fetch(String client) {
        var form = "grant_type=client_credentials&client_secret=local&scope=openid&client_id="
                + URLEncoder.encode(client, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LoadingFailed("No token for " + client + ": " + answer.statusCode() + " " + answer.body());
            }
            return new Token(
                    JSON.readTree(answer.body()).path("access_token").asText(),
                    clock.instant().plus(KEPT));
        } catch (IOException e) {
            throw new LoadingFailed("No token for " + client, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingFailed("Interrupted while waiting for a token", e);
        }
    }
}
