package no.moteplass.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A calendar client: it knows an address and nothing else. */
public final class Subscription {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;

    public Subscription(String address) {
        this.address = URI.create(address);
    }

    public static Subscription of(RunningStack stack, Person person) {
        return new Subscription(stack.sessions()
                .as(person)
                .post("/calendar-subscriptions", Map.of("kind", "PERSON", "mask", "FULL"))
                .must(201)
                .json()
                .path("address")
                .asText());
    }

    public Answer pull(Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer("GET a calendar", answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String document() {
        return new String(pull(Map.of()).must(200).bytes(), StandardCharsets.UTF_8);
    }

    public Calendar read() {
        return new Calendar(document());
    }
}
