package no.moteplass.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Http;

/** Whoever asks and does not wait for the answer has done nothing wrong, and nobody is to be woken by it. */
@QuarkusTest
class GoneClientTest extends SessionsTest {

    private static final int TIMES = 10;

    /** Closes with a reset, as a phone that has lost its network does not even do. */
    private static void askAndGo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Http.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_client_that_goes_away_is_no_error() throws IOException {
        var person = circle(1).members().getFirst();
        var host = " HTTP/1.1\r\nHost: localhost\r\n";
        var token = "Authorization: Bearer " + TestTokens.leader(person.email()) + "\r\n";
        var errors = new ConcurrentLinkedQueue<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord each) {
                if (each.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    errors.add(each.getLoggerName() + ": " + each.getMessage() + " " + each.getThrown());
                }
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
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            for (var i = 0; i < TIMES; i++) {
                for (var request : List.of(
                        "GET /openapi" + host + "\r\n",
                        "GET /api/v1/sessions?leader=me" + host + token + "\r\n",
                        "GET /calendars/nobody.ics" + host + "\r\n",
                        "POST /api/v1/calendar-subscriptions" + host + token
                                + "Content-Type: application/json\r\nContent-Length: 40\r\n\r\n{\"kind\":",
                        "GET /api/v1/ses")) {
                    askAndGo(request);
                }
            }
            assertThat(Api.get(Api.as(person), "/sessions?leader=me").getList("items"))
                    .isEmpty();
        } finally {
            root.removeHandler(handler);
        }
        assertThat(errors).isEmpty();
    }
}
