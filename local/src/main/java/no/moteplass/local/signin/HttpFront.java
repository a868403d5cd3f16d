package no.moteplass.local.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import kotlin.jvm.functions.Function1;
import no.moteplass.local.settings.CannotStart;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The JDK's HTTP server before the mock server's protocol. The one that it would start itself wants another Netty than
 * Quarkus' list of versions gives.
 */
final class HttpFront implements OAuth2HttpServer {
    private static final Logger LOG = Logger.getLogger(HttpFront.class.getName());
    private static final int LARGEST_BODY = 64 * 1024;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable HttpServer http;

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.getLoopbackAddress(), port, handler);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(address, port), 100);
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, handler));
            server.start();
            http = server;
            return this;
        } catch (IOException e) {
            throw new CannotStart("The sign-in server does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    private void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            OAuth2HttpResponse response;
            try {
                response = handler.invoke(request(exchange));
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "The sign-in server could not answer "
                                + exchange.getRequestURI().getPath(),
                        e);
                response = new OAuth2HttpResponse(Headers.of(), 400, "This request was not understood", null);
            }
            send(exchange, response);
        }
    }

    private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        var headers = new Headers.Builder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        var body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
        var url = url(exchange.getRequestURI().toString());
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body);
    }

    private static void send(HttpExchange exchange, OAuth2HttpResponse response) throws IOException {
        response.getHeaders()
                .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
        // said aloud, so that nobody sends a next request into a connection that is being closed for its idleness
        exchange.getResponseHeaders().set("Connection", "close");
        var bytes = response.getBytesBody();
        if (bytes == null)
            bytes = Objects.requireNonNullElse(response.getBody(), "").getBytes(StandardCharsets.UTF_8);
        var empty = bytes.length == 0 || "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(response.getStatus(), empty ? -1 : bytes.length);
        if (!empty) exchange.getResponseBody().write(bytes);
    }

    @Override
    public OAuth2HttpServer stop() {
        if (http != null) http.stop(0);
        threads.shutdownNow();
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return http == null ? 0 : http.getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return Objects.requireNonNull(HttpUrl.get("http://localhost:" + port()).resolve(path));
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }
}
