package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Request;

/** What a trace tells of requests. No exporter is set here: a trace is kept where whoever asks keeps theirs. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SpansEdgeTest {

    private static final String SECRET = "s3cret-t0ken-of-somebody";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String KEPT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Inject
    PlantedSpans spans;

    @TestHTTPResource
    URI address;

    @BeforeEach
    void forget() {
        spans.ended().clear();
    }

    @Test
    void a_step_tells_the_template_of_its_address_and_its_status_and_belongs_to_the_trace_it_came_with() {
        kept(ase()).get(THINGS + "/" + UUID.randomUUID()).statusCode(200);

        await().untilAsserted(() -> assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("GET " + THINGS + "/{id}");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(told(span)).contains("http.response.status_code=200", "http.request.method=GET");
        }));
    }

    @Test
    void without_an_exporter_nothing_is_kept_that_nobody_asked_to_keep() {
        ase().get(THINGS + "/" + UUID.randomUUID()).statusCode(200);
        ase().header("traceparent", KEPT.replaceAll("01$", "00")).get(THINGS).statusCode(200);
        kept(ase()).get(THINGS).statusCode(200);

        await().untilAsserted(() -> assertThat(spans.ended()).hasSize(1));
    }

    @Test
    void no_secret_stands_in_a_step_whatever_comes_of_the_request() throws Exception {
        var asked = 0;
        for (var method : new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", SECRET}) {
            for (var path : new String[] {"/refused/" + SECRET, "/" + SECRET + "/say"}) {
                kept(ase()).withoutEncoding().request(method, THINGS + path);
                kept(given()).contentType("text/plain").body("x").request(method, THINGS + path + "?a=" + SECRET);
                kept(given()).header("Accept", "image/png").request(method, THINGS + path + "/");
                kept(given()).header("Authorization", "Bearer " + SECRET).request(method, "/" + SECRET + path);
                kept(given()).header("X-Request-Id", SECRET).request(method, "/problems/" + SECRET);
                asked += 5;
            }
        }
        for (var line : new String[] {
            "GET /" + SECRET + "%zz HTTP/1.1",
            "GET http://localhost/" + SECRET + " HTTP/1.1",
            "GET//" + SECRET + " / HTTP/1.1",
            "GET /" + SECRET + "|<> HTTP/1.1",
            "GET /" + SECRET + " HTTP/1.0",
            "GET /api/v1/planted/refused/" + SECRET + ";a=" + SECRET + " HTTP/1.1"
        }) {
            send(line + "\r\nHost: " + SECRET + "\r\ntraceparent: " + KEPT + "\r\nUser-Agent: " + SECRET + "\r\n\r\n");
            asked++;
        }
        var least = asked * 9 / 10; // Some of what is malformed is refused before it is a request.

        await().untilAsserted(() -> assertThat(spans.ended()).hasSizeGreaterThan(least));
        assertThat(spans.ended()).noneMatch(span -> told(span).contains(SECRET));
    }

    @Test
    void the_words_of_a_fault_stand_in_no_step() {
        kept(ase()).get(THINGS + "/fault").statusCode(500);

        await().untilAsserted(() -> assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getEvents()).isEmpty();
            assertThat(told(span)).contains("http.response.status_code=500").doesNotContain("secret");
        }));
    }

    @Test
    void who_called_is_not_told() {
        kept(ase()).header("User-Agent", "a-program").get(THINGS).statusCode(200);

        await().untilAsserted(() -> assertThat(spans.ended())
                .singleElement()
                .satisfies(span ->
                        assertThat(told(span)).doesNotContain("127.0.0.1").doesNotContain("a-program")));
    }

    private static Request kept(Request request) {
        return request.header("traceparent", KEPT);
    }

    private void send(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).isNotNegative();
        }
    }

    /** All that an exporter would send. */
    private static String told(SpanData span) {
        return span.getName()
                + span.getAttributes()
                + span.getEvents()
                + span.getStatus()
                + span.getLinks()
                + span.getResource();
    }
}
