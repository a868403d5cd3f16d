package no.moteplass.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import no.moteplass.platform.testing.http.Http;
import no.moteplass.portal.fakes.FakeSignIn;

/** A browser without a screen: keeps cookies, signs in, sends the forms it sees. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"nokkel\" value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 8;

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String from = "10.%d.%d.%d"
            .formatted(VISITORS.incrementAndGet() / 60_000, VISITORS.get() / 250 % 240, VISITORS.get() % 250);
    private String claimed = "";
    private String language = "nb";
    private String token = "";

    /** What came back, wherever the way led. */
    record Seen(int status, String html, HttpResponse<String> raw) {

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String key() {
            var found = KEY.matcher(html);
            return found.find() ? found.group(1) : "";
        }
    }

    static Visitor leader() {
        return signedIn("hanna@example.org", "leader");
    }

    static Visitor coordinator() {
        return signedIn("koordinator@example.org", "leader", "coordinator");
    }

    static Visitor stranger() {
        return new Visitor();
    }

    private static Visitor signedIn(String email, String... roles) {
        FakeSignIn.is(email, roles);
        return new Visitor();
    }

    /** As a browser does when a session has lasted its time. */
    void losesSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(Visitor.at("/"), cookie));
    }

    /** Somebody else's browser with all the cookies of this one. */
    Visitor copied() {
        var copy = new Visitor();
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> copy.cookies.getCookieStore().add(at("/"), (HttpCookie) cookie.clone()));
        return copy;
    }

    /** Puts what marks another session before its own tokens. */
    void takesMarkOf(Visitor other) {
        var own = session();
        own.setValue(other.session().getValue().split("~", 2)[0] + "~"
                + own.getValue().split("~", 2)[1]);
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("q_session"))
                .findFirst()
                .orElseThrow();
    }

    /** Writes an address of its own before the one that a proxy adds. */
    Visitor claimingToBe(String address) {
        claimed = address + ", ";
        return this;
    }

    Visitor reading(String language) {
        this.language = language;
        return this;
    }

    /** Follows every redirect, as a browser does. */
    Seen get(String path) {
        return follow(send(request(at(path)).GET()));
    }

    private Seen follow(Seen begun) {
        var seen = begun;
        for (var i = 0; i < MOST_REDIRECTS && seen.status >= 300 && seen.status < 400; i++) {
            seen = send(request(seen.raw.uri().resolve(seen.header("Location"))).GET());
        }
        var found = TOKEN.matcher(seen.html);
        if (found.find()) {
            token = found.group(1);
        }
        return seen;
    }

    /**
     * Sends a form of the page that was read last, and stays at the answer; a form that is sent back is seen on its page, and
     * one that nobody takes on the page that says so.
     */
    Seen post(String path, Map<String, String> fields) {
        var seen = postForm(path, "csrf-token=" + encoded(token) + "&" + form(fields));
        return isLedToAnAnswer(seen.header("Location")) ? follow(seen) : seen;
    }

    /** Whatever fields, in whatever number. */
    Seen postAll(String path, List<Map.Entry<String, String>> fields) {
        var seen = postForm(path, "csrf-token=" + encoded(token) + "&" + all(fields));
        return isLedToAnAnswer(seen.header("Location")) ? follow(seen) : seen;
    }

    /** The same for a form that searches. */
    Seen getAll(String path, List<Map.Entry<String, String>> fields) {
        return follow(send(request(at(path + "?" + all(fields))).GET()));
    }

    private static String all(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static boolean isLedToAnAnswer(String location) {
        return location.contains("?igjen=1") || location.contains("/innlogging?");
    }

    /** As a browser sends a form that stands on somebody else's page. */
    Seen postFrom(String site, String path, Map<String, String> fields) {
        return send(request(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString("csrf-token=" + encoded(token) + "&" + form(fields))));
    }

    String token() {
        return token;
    }

    Seen postWithoutToken(String path, Map<String, String> fields) {
        return postForm(path, form(fields));
    }

    private Seen postForm(String path, String form) {
        return send(request(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept-Language", language)
                .header("X-Forwarded-For", claimed + from)
                .header("Accept", "text/html");
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            var response = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Seen(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    static URI at(String path) {
        return URI.create("http://localhost:" + Http.port() + path);
    }

    private static String form(Map<String, String> fields) {
        return all(List.copyOf(fields.entrySet()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
