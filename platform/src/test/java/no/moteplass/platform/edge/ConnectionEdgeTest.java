package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** What is refused on a connection, byte by byte, before anybody knows whose it is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConnectionEdgeTest {

    private static final int MIB = 1024 * 1024;

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final int CHUNK_LENGTH = 8000;
    private static final byte[] CHUNK = chunk(CHUNK_LENGTH);

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/planted/sized/usual",
                "/api/v1/planted/sized/small",
                "/api/v1/planted/sized/large",
                "/api/v1/nothing-here",
                "/api/v1/planted"
            })
    void bodies_without_an_announced_length_are_counted_as_they_are_read(String path) throws Exception {
        var answers = new ArrayList<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Callable<String>>();
            for (var each = 0; each < 40; each++) {
                sending.add(() -> chunked(path, 22 * MIB));
            }
            for (var answer : senders.invokeAll(sending)) {
                answers.add(answer.get());
            }
        }

        if (path.equals(THINGS)) { // Who is not signed in need not send anything.
            assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 401"));
        } else if (path.endsWith("/large")) { // One at a time: the others are told to come back.
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer).matches("(?s)HTTP/1.1 (413|503) .*application/problem.*"))
                    .anySatisfy(answer -> problem(answer, 413, "too-large"))
                    .anySatisfy(answer -> problem(answer, 503, "unavailable"));
        } else if (path.startsWith(THINGS)) {
            assertThat(answers).allSatisfy(answer -> problem(answer, 413, "too-large"));
        } else {
            assertThat(answers).allSatisfy(answer -> assertThat(answer).matches("(?s)HTTP/1.1 4(04|13).*"));
        }
        given().contentType("application/json")
                .body("{\"word\":\"hei\"}")
                .post(THINGS + "/sized/usual")
                .statusCode(200)
                .body("name", equalTo("usual 3"));
    }

    @ParameterizedTest
    @CsvSource({
        "small, 16000, 200",
        "small, 17000, 413",
        "usual, 17000, 200",
        "usual, 1100000, 413",
        "large, 1100000, 200"
    })
    void each_address_has_its_limit(String size, int length, int status) throws Exception {
        assertThat(chunked(THINGS + "/sized/" + size, length)).startsWith("HTTP/1.1 " + status);
        given().contentType("application/json")
                .body("{\"word\":\"" + "x".repeat(length) + "\"}")
                .post(THINGS + "/sized/" + size)
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/planted/away HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /api/v1/planted/away HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n",
                "GET /api/v1/planted/away HTTP/1.1\r\nHost: a, b\r\n\r\n",
                "GET /api/v1/planted/away HTTP/1.1\r\n\r\n",
                "GET /api/v1/planted/away HTTP/1.1\r\nHost: a\r\nX-Word: one\r\n two\r\n\r\n",
                "GET /api/v1/planted/away HTTP/1.1\r\nHost: a\r\n\tb\r\n\r\n",
                "GET /api/v1/planted/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/planted/away?x=%e HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET api/v1/planted/away HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET \\\\evil HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/planted/away HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
                "POST /api/v1/planted/sized/usual HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                "POST /api/v1/planted/sized/usual HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "nonsense\r\n\r\n"
            })
    void what_can_be_read_in_two_ways_or_in_none_is_refused(String request) throws Exception {
        problem(raw(request), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%41", "x%41", ","})
    void an_address_is_answered_up_to_the_length_that_is_allowed(String part) throws Exception {
        var path = "GET /api/v1/planted/away?word=";
        for (var length : List.of(1000, 2000, 4000)) {
            assertThat(raw(path + part.repeat((length - path.length()) / part.length())
                            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .as("%d of %s", length, part)
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 400");
        }
    }

    @Test
    void too_long_an_address_and_too_large_a_head_are_problems_too() throws Exception {
        problem(raw("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n\r\n"), 414, "address-too-long");
        problem(
                raw("GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nX-Word: " + "x".repeat(90_000) + "\r\n\r\n"),
                431,
                "headers-too-large");
    }

    @Test
    void a_head_or_a_body_that_does_not_come_is_waited_for_so_long_and_no_longer() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var head = senders.submit(() -> raw("GET / HTTP/1.1\r\nHost:"));
            var body = senders.submit(() -> raw("POST /api/v1/planted/sized/usual HTTP/1.1\r\nHost: a\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
            problem(head.get(), 408, "request-timeout");
            problem(body.get(), 408, "request-timeout");
        }
    }

    @Test
    void requests_on_one_connection_are_each_held_to_the_rules() throws Exception {
        var good = "POST /api/v1/planted/sized/usual HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 14\r\n\r\n{\"word\":\"hei\"}";
        try (var socket = connect()) {
            for (var each = 0; each < 3; each++) {
                socket.getOutputStream().write(good.getBytes(StandardCharsets.US_ASCII));
                assertThat(oneAnswer(socket)).contains("usual 3");
            }
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            problem(toTheEnd(socket), 400, "malformed");
        }
    }

    @Test
    void every_answer_is_safe_in_a_browser() {
        for (var path : List.of(THINGS + "/away", "/nothing-here", "/problems/malformed", "/openapi")) {
            given().get(path)
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Strict-Transport-Security", equalTo("max-age=31536000"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
        given().get("/docs/")
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'self'"))
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
    }

    @Test
    void what_is_outside_any_resource_is_a_problem_too() {
        for (var path : List.of("/", "/nothing-here", "/q/health", "/calendars", "/favicon.ico")) {
            Requests.problem(given().get(path), 404, "not-found");
        }
        Requests.problem(
                given().token(TestTokens.leader("ase@example.org")).get(THINGS + "/" + UUID.randomUUID() + "/none"),
                404,
                "not-found");
    }

    private static void problem(String answer, int status, String type) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .containsIgnoringCase("X-Request-Id: ")
                .contains("\"type\":\"/problems/" + type + "\"")
                .contains("\"status\":" + status);
    }

    /** Sends a JSON text in chunks, and reads the answer whenever it comes. */
    private String chunked(String path, int length) throws Exception {
        try (var socket = connect()) {
            var sender = Thread.ofVirtual().start(() -> send(socket, path, length));
            var answer = oneAnswer(socket);
            sender.interrupt();
            return answer;
        }
    }

    private static void send(Socket socket, String path, int length) {
        try {
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"word\":\"\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var left = length; left > 0; left -= CHUNK_LENGTH) {
                out.write(left < CHUNK_LENGTH ? chunk(left) : CHUNK);
            }
            out.write("2\r\n\"}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(SocketException.class); // The other side has heard enough.
        }
    }

    private static byte[] chunk(int length) {
        return (Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private String raw(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return toTheEnd(socket);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String toTheEnd(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String oneAnswer(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        var body = socket.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head + new String(body, StandardCharsets.UTF_8);
    }
}
