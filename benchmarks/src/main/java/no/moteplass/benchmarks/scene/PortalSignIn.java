package no.moteplass.benchmarks.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import no.moteplass.benchmarks.stack.BenchmarkStack;

/** Signs somebody in as a browser does, and keeps the cookies. */
public final class PortalSignIn {
    private PortalSignIn() {}

    /** The headers by which the portal knows the person from then on. */
    public static Map<String, String> of(BenchmarkStack stack, String person) {
        var cookies = new CookieManager();
        var portal = URI.create("http://localhost:" + stack.ports().portal());
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var page = browser.send(
                    HttpRequest.newBuilder(portal.resolve("/min-side")).build(),
                    HttpResponse.BodyHandlers.discarding());
            var form = HttpRequest.newBuilder(page.uri())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=" + URLEncoder.encode(person, StandardCharsets.UTF_8)))
                    .build();
            var mine = browser.send(form, HttpResponse.BodyHandlers.discarding());
            if (mine.statusCode() != 200)
                throw new IllegalStateException("Signing in ended with " + mine.statusCode() + " at " + mine.uri());
            return Map.of(
                    "Cookie",
                    cookies.getCookieStore().get(portal).stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
