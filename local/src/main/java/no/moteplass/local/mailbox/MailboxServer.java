package no.moteplass.local.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import no.moteplass.local.settings.CannotStart;

/** The mailbox over HTTP: pages for people, JSON and the raw bytes for tests, and the controls of the applications. */
public final class MailboxServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MailboxServer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,18})(/html|/raw)?");
    private static final Pattern CONTROL = Pattern.compile("/applications/([a-z-]+)/(kill|start)");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final MailStore store;
    private final Controls controls;
    private final MailPages pages = new MailPages();
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MailboxServer(MailStore store, Controls controls, HttpServer http) {
        this.store = store;
        this.controls = controls;
        this.http = http;
    }

    /** @param port 0 for any that is free */
    public static MailboxServer start(MailStore store, Controls controls, int port) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            var server = new MailboxServer(store, controls, http);
            http.createContext("/", server::answer);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new CannotStart("The mailbox does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                route(exchange);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The mailbox could not answer " + exchange.getRequestURI(), e);
                send(
                        exchange,
                        500,
                        "text/plain",
                        "The mailbox could not answer this; see the launcher's log.",
                        PAGE_POLICY);
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var message = MESSAGE.matcher(path);
        var control = CONTROL.matcher(path);
        var reading = "GET".equals(exchange.getRequestMethod()) || "HEAD".equals(exchange.getRequestMethod());
        if (control.matches()) {
            if ("POST".equals(exchange.getRequestMethod())) control(exchange, control.group(1), control.group(2));
            else send(exchange, 405, "text/plain", "POST", PAGE_POLICY);
        } else if (!reading) {
            send(exchange, 405, "text/plain", "GET", PAGE_POLICY);
        } else if ("/".equals(path)) {
            var query = query(exchange);
            var to = query.get("to");
            html(exchange, 200, pages.list(store.list(to), to, number(query.get("page"))));
        } else if ("/messages".equals(path)) {
            json(
                    exchange,
                    200,
                    store.list(query(exchange).get("to")).stream()
                            .map(MailboxServer::asJson)
                            .toList());
        } else if (message.matches()) {
            message(exchange, Long.parseLong(message.group(1)), message.group(2));
        } else if ("/applications".equals(path)) {
            json(exchange, 200, controls.list());
        } else {
            send(exchange, 404, "text/plain", "Not found", PAGE_POLICY);
        }
    }

    private void message(HttpExchange exchange, long id, @Nullable String form) throws IOException {
        var mail = store.find(id);
        if (mail.isEmpty()) {
            send(exchange, 404, "text/plain", "No such message", PAGE_POLICY);
        } else if ("/raw".equals(form)) {
            send(exchange, 200, "message/rfc822", store.raw(id), MAIL_POLICY);
        } else {
            var content = MailContent.of(store.raw(id));
            if (!"/html".equals(form)) {
                html(exchange, 200, pages.message(mail.get(), content));
            } else if (content.html() == null) {
                send(exchange, 404, "text/plain", "This message has no HTML part", PAGE_POLICY);
            } else {
                send(exchange, 200, "text/html", MailPages.framed(content.html()), MAIL_POLICY);
            }
        }
    }

    private void control(HttpExchange exchange, String name, String action) throws IOException {
        Optional<Controls.Running> done = "kill".equals(action) ? controls.kill(name) : controls.start(name);
        if (done.isPresent()) json(exchange, 200, done.get());
        else send(exchange, 404, "text/plain", "No such application", PAGE_POLICY);
    }

    private static Map<String, @Nullable Object> asJson(StoredMail mail) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", Long.toString(mail.id()));
        json.put("to", String.join(", ", mail.to()));
        json.put("from", mail.from());
        json.put("subject", mail.subject());
        json.put("sentAt", mail.sentAt().toString());
        json.put("messageId", mail.messageId());
        return json;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new LinkedHashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw == null) return query;
        for (var pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body), PAGE_POLICY);
    }

    private static void html(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "text/html", body, PAGE_POLICY);
    }

    private static void send(HttpExchange exchange, int status, String type, String body, String policy)
            throws IOException {
        send(exchange, status, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), policy);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body, String policy)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", policy);
        headers.set("Connection", "close");
        var head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
