package no.moteplass.portal;

import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.portal.fakes.FakeWorld;

/** Where people are led follows the settings: no header of a request, invented or doubled, has a say in it. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class PublicAddressTest extends PortalTest {

    /** As no client library would send it. */
    private static String sent(String request) throws IOException {
        try (var socket = new Socket("localhost", Http.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String own() {
        return "http://localhost:" + Http.port();
    }

    @Test
    void signing_in_comes_back_to_the_public_address_whatever_the_host_header_says() throws IOException {
        var answer = sent("GET /grupper/" + OPEN_GROUP + " HTTP/1.1\r\nHost: evil.example\r\n");

        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil");
        assertThat(answer)
                .contains("redirect_uri=" + java.net.URLEncoder.encode(own() + "/innlogget", StandardCharsets.UTF_8));
    }

    @Test
    void a_redirect_of_ours_leads_to_the_public_address() throws IOException {
        for (var invented : new String[] {
            "Host: evil.example",
            "Host: evil.example:443",
            "Host: localhost\r\nX-Forwarded-Host: evil.example",
            "Host: localhost\r\nX-Forwarded-Proto: ftp\r\nX-Forwarded-Prefix: /evil",
            "Host: localhost\r\nForwarded: host=evil.example;proto=https"
        }) {
            var answer = sent("GET /innlogget HTTP/1.1\r\n" + invented + "\r\n");
            assertThat(answer).as(invented).startsWith("HTTP/1.1 303").doesNotContain("evil", "ftp:");
            assertThat(answer.lines()
                            .filter(line ->
                                    line.toLowerCase(java.util.Locale.ROOT).startsWith("location:")))
                    .as(invented)
                    .singleElement()
                    .satisfies(line -> assertThat(URI.create(line.substring(9).strip()))
                            .isEqualTo(URI.create(own() + "/innlogging?grunn=utlopt")));
        }
    }

    @Test
    void the_way_back_from_signing_out_everywhere_is_the_public_address() throws IOException {
        assertThat(sent("GET /logget-ut HTTP/1.1\r\nHost: evil.example\r\n"))
                .contains(java.net.URLEncoder.encode(own() + "/", StandardCharsets.UTF_8))
                .doesNotContain("evil");
    }

    @Test
    void two_host_headers_are_refused() throws IOException {
        assertThat(sent("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 400");
    }
}
