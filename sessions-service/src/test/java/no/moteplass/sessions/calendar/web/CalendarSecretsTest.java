package no.moteplass.sessions.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.sessions.calendar.CalendarTest;

/** A calendar's secret address stands in no metric and no line of a log, whatever is asked of it and however. */
@QuarkusTest
class CalendarSecretsTest extends CalendarTest {

    private static final int JUNK = 100;
    private static final int PATIENCE_MILLIS = 5_000;

    /** As it is sent, byte by byte: what no client library lets one write. */
    private static String send(String method, String target, String... headers) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Http.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join("", List.of(headers)) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("nothing");
        } catch (IOException brokenOff) {
            return "broken off";
        }
    }

    private static String metrics() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return Http.at(port).get("/q/metrics").asString();
    }

    /** All that is logged while something is done. */
    private static String logged(Runnable act) {
        var lines = new ConcurrentLinkedQueue<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord each) {
                lines.add(each.getMessage() + " " + java.util.Arrays.toString(each.getParameters()) + " "
                        + each.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        handler.setLevel(Level.ALL);
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            act.run();
        } finally {
            root.removeHandler(handler);
        }
        return String.join("\n", lines);
    }

    @Test
    void a_secret_is_in_no_metric_and_no_log() {
        var address = subscribe(circle(1).members().getFirst());
        var token = address.substring("/calendars/".length(), address.length() - ".ics".length());
        var said = logged(() -> {
            for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
                for (var target : List.of(
                        address,
                        address + "/",
                        address + "?x=" + token,
                        address + ";v=1",
                        "/calendars/" + token,
                        "/calendars//" + token + ".ics",
                        "/calendars/./" + token + ".ics",
                        "/calendars/%2e%2e/calendars/" + token + ".ics",
                        "/Calendars/" + token + ".ics",
                        "/api/v1/calendars/" + token + ".ics",
                        "/calendars/" + token + ".ics%00",
                        "/calendars/" + token + "%zz.ics",
                        "http://other.example.org" + address)) {
                    send(method, target);
                }
            }
            send("GET", address, "If-None-Match: \"" + token + "\"\r\n");
            send("GET", address, "Accept-Encoding: gzip, " + token + "\r\n");
            send("GET", address, "Range: bytes=" + token + "\r\n");
            send("POST", address, "Content-Length: 1" + token + "\r\n");
            send("GET", address + " " + token);
        });
        assertThat(send("GET", address)).as("it is a good one").contains("200");
        assertThat(said).doesNotContain(token);
        assertThat(metrics())
                .contains("http_server_requests")
                .doesNotContain(token)
                .containsPattern(
                        "http_server_requests_seconds_count\\{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/calendars/[^\"]*[.]ics\"");
    }

    @Test
    void paths_that_lead_nowhere_do_not_fill_the_meters() {
        var before = uris();
        for (var i = 0; i < JUNK; i++) {
            var junk = "/" + UUID.randomUUID();
            send(
                    "GET",
                    List.of("/calendars", "/junk", "", "/api/v1/sessions", "/api/v1/groups")
                                    .get(i % 5)
                            + junk);
            send("PUT", junk + "/x.ics");
        }
        assertThat(uris() - before).as("uris that are metered").isLessThan(10);
    }

    private static long uris() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .map(line -> line.replaceFirst(".*uri=\"([^\"]*)\".*", "$1"))
                .distinct()
                .count();
    }
}
