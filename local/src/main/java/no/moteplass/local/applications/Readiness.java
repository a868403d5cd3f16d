package no.moteplass.local.applications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Ports;

/** Asks an application, on its management port, how it is. */
public final class Readiness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Ports ports;

    public Readiness(HttpClient http, Ports ports) {
        this.http = http;
        this.ports = ports;
    }

    public boolean of(Application application) {
        return ask(application, "/q/health/ready")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** Whether everything that the application reads from others, as far as they know now, has been applied. */
    public boolean hasCaughtUp(Application application) {
        return feeds(application)
                .filter(reader ->
                        caughtUp(reader, name -> Application.named(name).flatMap(this::feeds)))
                .isPresent();
    }

    static boolean caughtUp(JsonNode reader, Function<String, Optional<JsonNode>> feedsOf) {
        var subscriptions = reader.path("items");
        if (subscriptions.isEmpty()) return false;
        for (var subscription : subscriptions) {
            var head = feedsOf.apply(subscription.path("name").asText()).map(answer -> answer.path("source"));
            if (head.isEmpty() || !reached(subscription, head.get())) return false;
        }
        return true;
    }

    private static boolean reached(JsonNode subscription, JsonNode head) {
        long last = head.path("position").asLong();
        if (last == 0) return true; // nothing has happened there yet
        var sameEpoch =
                subscription.path("epoch").asText().equals(head.path("epoch").asText());
        return sameEpoch && subscription.path("position").asLong() >= last;
    }

    private Optional<JsonNode> feeds(Application application) {
        return ask(application, "/q/feeds")
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> parsed(answer.body()));
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private Optional<HttpResponse<byte[]>> ask(Application application, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ports.managementOf(application) + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
