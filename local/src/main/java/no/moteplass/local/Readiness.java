package no.moteplass.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks an application, on its management port, how it is. */
final class Readiness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Ports ports;

    Readiness(HttpClient http, Ports ports) {
        this.http = http;
        this.ports = ports;
    }

    boolean of(Application application) {
        return ask(application, "/q/health/ready")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }

    /** Whether everything that the application reads from others has been applied. */
    boolean hasCaughtUp(Application application) {
        return ask(application, "/q/feeds")
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> caughtUp(answer.body()))
                .orElse(false);
    }

    static boolean caughtUp(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            var subscriptions = answer.isArray() ? answer : answer.path("items");
            if (subscriptions.isEmpty()) return false;
            for (var subscription : subscriptions) if (subscription.path("lag").asLong(1) != 0) return false;
            return true;
        } catch (IOException notJson) {
            return false;
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
