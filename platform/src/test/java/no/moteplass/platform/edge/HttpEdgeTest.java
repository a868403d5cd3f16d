package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.edge.Requests.problem;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** Methods, media types and sizes, whatever a request is about. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HttpEdgeTest {

    @TestHTTPResource
    URI address;

    @Test
    void answers_405_406_415_and_404_as_problems() {
        problem(ase().delete(THINGS), 405, "method-not-allowed").header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(ase().put(THINGS + "/" + UUID.randomUUID()), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"));
        problem(ase().put("/api/v1/audit"), 405, "method-not-allowed").header("Allow", equalTo("GET, HEAD, OPTIONS"));
        problem(ase().accept("image/png").get(THINGS + "/" + UUID.randomUUID()), 406, "not-acceptable");
        problem(
                given().token(TestTokens.leader("ase@example.org"))
                        .contentType("text/plain")
                        .body("x")
                        .post(THINGS),
                415,
                "unsupported-media-type");
        problem(ase().get(THINGS + "/not-an-id"), 404, "not-found");
        problem(ase().get("/api/v1/nothing-here"), 404, "not-found");
    }

    @Test
    void takes_json_alone_where_nothing_else_is_told() {
        var say = THINGS + "/" + UUID.randomUUID() + "/say";
        ase().body("{\"word\":\"hei\"}").post(say).statusCode(200).body("name", equalTo("hei"));
        var token = TestTokens.leader("ase@example.org");
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            problem(given().token(token).contentType(type).body("hei").post(say), 415, "unsupported-media-type");
        }
    }

    @Test
    void media_types_that_cannot_be_read_harm_nobody() {
        var thing = THINGS + "/" + UUID.randomUUID();
        ase().header("Accept", "x").get(thing).statusCode(200).contentType("application/json");
        ase().header("Accept", "text/html, *; q=.2, */*; q=.2").get(thing).statusCode(200);
        problem(ase().header("Accept", "x").get(THINGS + "/not-an-id"), 404, "not-found");
        problem(
                given().token(TestTokens.leader("ase@example.org"))
                        .header("Content-Type", "x")
                        .body("{}")
                        .post(THINGS),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_that_announces_too_much_is_refused_before_it_is_read() throws Exception {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "POST " + THINGS
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1200000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        }
    }

    @Test
    void a_new_thing_is_named_under_our_own_address_whatever_the_request_says_of_itself() {
        for (var invented : new String[] {"Host", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded"}) {
            ase().header(invented, invented.equals("Forwarded") ? "host=evil.example" : "evil.example")
                    .header("X-Forwarded-Proto", "ftp")
                    .body("{\"name\":\"x\",\"size\":1}")
                    .post(THINGS)
                    .statusCode(201)
                    .header("Location", startsWith("https://things.example.org/api/v1/planted/"));
        }
    }

    @Test
    void what_the_reader_has_already_is_304_and_names_survive() {
        var id = UUID.randomUUID();
        var answer = ase().get(THINGS + "/" + id).statusCode(200).body("name", equalTo("Ærlig Åse Ødegård"));
        assertThat(answer.header("ETag")).startsWith("\"7-");
        ase().header("If-None-Match", answer.header("ETag"))
                .get(THINGS + "/" + id)
                .statusCode(304);
        ase().header("If-None-Match", "\"other\"").get(THINGS + "/" + id).statusCode(200);
    }
}
