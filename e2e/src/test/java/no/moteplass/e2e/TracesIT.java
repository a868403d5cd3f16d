package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Subscription;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.settings.Application;

/** What the applications send to a collector of traces once they know its address, and nothing but its address. */
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(WholeStack.class)
class TracesIT {
    private static final String MARK = "s3cret-" + UUID.randomUUID();

    private final RunningStack stack;

    TracesIT(RunningStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void keep() {
        stack.traces().keep();
    }

    @AfterEach
    void forget() {
        stack.traces().forget();
    }

    @Test
    void a_trace_goes_from_the_portal_through_the_service_it_asks() {
        var trace = UUID.randomUUID().toString().replace("-", "");

        send(Application.PORTAL, "GET /svar/nobodys HTTP/1.1", "traceparent: 00-" + trace + "-00f067aa0ba902b7-01");

        var bytes = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        eventually("both to tell their steps of it", () -> {
            var told = stack.traces().kept();
            return told.contains("GET /svar/{token}")
                    && told.contains("GET /api/v1/actions/{token}")
                    && told.split(java.util.regex.Pattern.quote(bytes), -1).length > 3;
        });
    }

    @Test
    void no_address_that_lets_somebody_in_is_sent_whatever_comes_of_the_request() {
        var reader = stack.people().frontLine(1).getFirst();
        var calendar = stack.sessions()
                .as(reader)
                .post("/calendar-subscriptions", java.util.Map.of("kind", "PERSON", "mask", "FULL"))
                .must(201)
                .json()
                .path("address")
                .asText();
        new Subscription(calendar).document();
        var token = calendar.replaceAll("^.*/|[.]ics$", "");

        for (var method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "M-" + MARK)) {
            for (var secret : List.of(token, MARK)) {
                ask(Application.SESSIONS, method, "/calendars/" + secret);
                ask(Application.NOTIFICATIONS, method, "/api/v1/actions/" + secret);
                ask(Application.PORTAL, method, "/svar/" + secret);
                ask(Application.PORTAL, method, "/avmeld/" + secret);
                ask(Application.GROUPS, method, "/api/v1/groups/" + secret);
            }
        }

        for (var template : List.of(
                "GET /calendars/{token",
                "GET /api/v1/actions/{token}",
                "GET /svar/{token}",
                "GET /avmeld/{token}",
                "GET /api/v1/groups/{id}")) {
            eventually("a step of " + template, () -> stack.traces().kept().contains(template));
        }
        assertThat(stack.traces().kept()).satisfies(told -> {
            assertThat(told.contains(MARK)).as("a made-up secret").isFalse();
            assertThat(told.contains(token)).as("the address of a calendar").isFalse();
            assertThat(told.contains("@example.org")).as("a mail address").isFalse();
            assertThat(told.contains("Bearer")).as("a token").isFalse();
        });
    }

    /** As it should be, and in ways that it should not. */
    private void ask(Application application, String method, String path) {
        for (var target : List.of(path, path + ".ics?a=" + MARK, path + "%zz", path + "//x", "/" + MARK + path)) {
            send(
                    application,
                    method + " " + target + " HTTP/1.1",
                    "User-Agent: " + MARK,
                    "Authorization: Bearer " + MARK,
                    "Cookie: q_session=" + MARK,
                    "X-Request-Id: " + MARK);
        }
    }

    private void send(Application application, String line, String... headers) {
        try (var socket = new Socket("localhost", stack.local().ports().of(application))) {
            socket.setSoTimeout(20_000);
            var request =
                    line + "\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
