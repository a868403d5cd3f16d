package no.moteplass.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody signed in to the portal without a browser: cookies and redirects are enough. */
public final class CookieVisitor {
    /** @param at where the redirects ended */
    public record Shown(int status, URI at, String html) {}

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String portal;

    public CookieVisitor(String portal) {
        this.portal = portal;
    }

    public void signInAs(String email) {
        var page = get("/min-side");
        var form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        var back = send(HttpRequest.newBuilder(page.at())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (back.status() != 200 || !back.at().toString().startsWith(portal)) {
            throw new AssertionError("Signing in ended at " + back.at() + " with " + back.status());
        }
    }

    public Shown get(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).GET());
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            return new Shown(answer.statusCode(), answer.uri(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
