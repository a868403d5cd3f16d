package no.moteplass.sessions.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import no.moteplass.platform.testing.http.Http;

/** What a calendar program gets, byte by byte: a client that neither adds headers nor unpacks. */
public record Pulled(int status, java.net.http.HttpHeaders headers, byte[] body) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Pulled from(String path, String... headers) {
        return send("GET", path, headers);
    }

    public static Pulled head(String path) {
        return send("HEAD", path);
    }

    private static Pulled send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + Http.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Pulled(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String text() {
        try {
            var bytes = "gzip".equals(header("Content-Encoding"))
                    ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                    : body;
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
