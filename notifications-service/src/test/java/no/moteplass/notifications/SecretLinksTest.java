package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.email.ReaderLinks;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.http.Http;

/** A link from a mail is a secret: no meter and no line of a log repeats it, however it is asked for. */
@QuarkusTest
class SecretLinksTest extends Story {

    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "NONSENSE");
    private static final List<String> PATHS = List.of(
            "/api/v1/actions/%s",
            "/api/v1/actions/%s/",
            "/api/v1/actions/%s/more",
            "/api/v1/actions/%s%%zz",
            "/api/v1/actions/%s%%00",
            "/api/v1/actions/%%0d%%0a%s",
            "/api/v1//actions/%s",
            "/api/v1/actions/../actions/%s",
            "/api/v1/Actions/%s",
            "/api/v1/actions?token=%s",
            "/elsewhere/%s",
            "/%s",
            "http://localhost/api/v1/actions/%s",
            "%s");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(text(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    MeterRegistry meters;

    @Inject
    ReaderLinks links;

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    private static String text(LogRecord record) {
        var text = new StringWriter();
        var extended = ExtLogRecord.wrap(record);
        text.append(extended.getFormattedMessage()).append(' ').append(String.valueOf(extended.getMdcCopy()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    /** @return the first line of the answer; empty where the connection was ended without one */
    private static String ask(String method, String path, String version, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", Http.port())) {
            socket.setSoTimeout(10_000);
            var request = method + " " + path + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    private List<String> meterNames() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .toList();
    }

    @Test
    void neither_meters_nor_logs_repeat_it() throws IOException {
        aGroup("Tirsdag", "ben");
        var path = links.stopOneClick(id("ben"), now()).getPath();
        var right = path.substring(path.lastIndexOf('/') + 1);
        var wrong = "Wrong" + right.substring(5);
        var answers = new ArrayList<String>();
        for (var secret : List.of(right, wrong)) {
            for (var method : METHODS) {
                for (var each : PATHS) {
                    for (var body : List.of("", "{\"answer\":\"" + secret + "\"}", "{\"" + secret)) {
                        answers.add(ask(method, each.formatted(secret), "HTTP/1.1", body));
                    }
                }
            }
            answers.add(ask("GET", "/api/v1/actions/" + secret, "HTTP/7.3", ""));
            answers.add(ask("GET", "/api/v1/actions/" + secret + " x", "HTTP/1.1", ""));
            answers.add(ask("GET", "/api/v1/actions/" + secret + "?" + "x".repeat(9_000), "HTTP/1.1", ""));
        }
        assertThat(answers).anyMatch(each -> each.contains(" 200 ")).noneMatch(each -> each.contains(" 500 "));
        assertThat(answers).anyMatch(each -> each.contains(" 404 ")).anyMatch(each -> each.contains(" 405 "));
        for (var secret : List.of(right, wrong)) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
            assertThat(meterNames()).noneMatch(name -> name.contains(secret));
        }
    }

    @Test
    void what_an_owning_service_says_of_it_is_not_repeated_either() throws IOException {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        var path = links.session(id("ben"), id("samling"), instant("2027-01-13T09:00"), true)
                .getPath();
        var secret = path.substring(path.lastIndexOf('/') + 1);
        OTHERS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withBody(secret)));
        assertThat(ask("POST", "/api/v1/actions/" + secret, "HTTP/1.1", "")).contains(" 503 ");
        assertThat(lines).noneMatch(line -> line.contains(secret));
        assertThat(meterNames()).noneMatch(name -> name.contains(secret));
    }

    /** However many junk addresses are asked for, there are as many meters as before. */
    @Test
    void junk_fills_no_meters() throws IOException {
        for (var method : METHODS) {
            ask(method, "/api/v1/actions/a/b", "HTTP/1.1", "");
            ask(method, "/junk", "HTTP/1.1", "");
            ask(method, "/api/v1/actions/a", "HTTP/1.1", "");
        }
        var before = meterNames().size();
        for (var junk = 0; junk < 20; junk++) {
            for (var method : METHODS) {
                ask(method, "/api/v1/actions/" + junk + "/b", "HTTP/1.1", "");
                ask(method, "/junk" + junk, "HTTP/1.1", "");
            }
            ask("GET", "/api/v1/actions/junk" + junk, "HTTP/1.1", "");
        }
        assertThat(meterNames()).hasSizeLessThanOrEqualTo(before + 2);
    }
}
