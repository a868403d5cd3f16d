package no.moteplass.platform.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;

import no.moteplass.platform.testing.DescribedAnswers;

/** A request as a test builds it up. Every answer is held against the description of the module, if it has one. */
public final class Request {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private static final Optional<DescribedAnswers> DESCRIBED = DescribedAnswers.ofThisModule();

    private final String address;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final StringJoiner query = new StringJoiner("&");
    private final Map<String, String> form = new LinkedHashMap<>();
    private boolean encodes = true;
    private byte @Nullable [] body;

    Request(String address) {
        this.address = address;
    }

    /** The same headers, for a request of its own. */
    public Request copy() {
        var copy = new Request(address);
        copy.headers.putAll(headers);
        return copy;
    }

    /** RFC 6750, 2.1. */
    public Request token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request header(String name, Object value) {
        headers.put(name, value.toString());
        return this;
    }

    public Request accept(String type) {
        return header("Accept", type);
    }

    public Request contentType(String type) {
        return header("Content-Type", type);
    }

    /** A parameter without a value is left out. */
    public Request queryParam(String name, @Nullable Object value) {
        if (value != null) {
            query.add(encoded(name) + "=" + encoded(value.toString()));
        }
        return this;
    }

    /** A field of a form; it is sent as {@code application/x-www-form-urlencoded}. */
    public Request formParam(String name, String value) {
        form.put(name, value);
        return contentType("application/x-www-form-urlencoded")
                .body(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** Text and bytes as they are, everything else as JSON. */
    public Request body(Object content) {
        try {
            body = switch (content) {
                case byte[] bytes -> bytes;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> Json.MAPPER.writeValueAsBytes(content);
            };
            return this;
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Paths leave as they are written, percent signs included. */
    public Request withoutEncoding() {
        encodes = false;
        return this;
    }

    public Answer get(String path) {
        return request("GET", path);
    }

    public Answer post(String path) {
        return request("POST", path);
    }

    public Answer put(String path) {
        return request("PUT", path);
    }

    public Answer patch(String path) {
        return request("PATCH", path);
    }

    public Answer delete(String path) {
        return request("DELETE", path);
    }

    public Answer head(String path) {
        return request("HEAD", path);
    }

    public Answer options(String path) {
        return request("OPTIONS", path);
    }

    /** @param path of the application under test, or a whole address */
    public Answer request(String method, String path) {
        var request = HttpRequest.newBuilder(uri(path)).method(method, content());
        headers.forEach(request::header);
        if (!headers.containsKey("Accept")) {
            request.header("Accept", "*/*");
        }
        try {
            var answer = new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
            DESCRIBED.ifPresent(described -> assertDescribed(described, method, answer));
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private BodyPublisher content() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    private URI uri(String path) {
        if (path.startsWith("http://")) {
            return URI.create(path);
        }
        var at = path.indexOf('?');
        var place = at < 0 ? path : path.substring(0, at);
        var asked = at < 0 ? "" : path.substring(at + 1);
        var all = new StringJoiner("&");
        if (!asked.isEmpty()) {
            all.add(encodes ? encodedQuery(asked) : asked);
        }
        if (query.length() > 0) {
            all.add(query.toString());
        }
        return URI.create(address + (encodes ? encodedPath(place) : place) + (all.length() == 0 ? "" : "?" + all));
    }

    private static String encodedPath(String path) {
        return Arrays.stream(path.split("/", -1)).map(Request::encoded).collect(Collectors.joining("/"));
    }

    private static String encodedQuery(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(each ->
                        Arrays.stream(each.split("=", 2)).map(Request::encoded).collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    private static void assertDescribed(DescribedAnswers described, String method, Answer answer) {
        var breaches = described.breaches(
                method, answer.uri().getRawPath(), answer.statusCode(), answer::header, answer.asString());
        if (!breaches.isEmpty()) {
            throw new AssertionError(method + " " + answer.uri() + " answered " + answer.statusCode()
                    + " otherwise than the module's description says: " + breaches + "\n" + answer.asString());
        }
    }
}
