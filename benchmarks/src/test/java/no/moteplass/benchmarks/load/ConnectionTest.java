package no.moteplass.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Answers of every form end where they end, so that the next one on the connection is read from its beginning. */
class ConnectionTest {

    @Test
    void answers_follow_each_other_on_one_connection() throws Exception {
        var large = "x".repeat(200_000);
        var answers = "HTTP/1.1 200 OK\r\ncontent-length: 200000\r\n\r\n" + large
                + "HTTP/1.1 304 Not Modified\r\nETag: \"a:b\"\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
                + "HTTP/1.1 204 No Content\r\n\r\n"
                + "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> give(server, answers));
            var request = Request.get("/", Map.of());
            try (var connection = new Connection(server.getLocalPort())) {
                assertThat(connection.ask(request, true).body()).hasSize(200_000);
                var unchanged = connection.ask(request, true);
                assertThat(unchanged.status()).isEqualTo(304);
                assertThat(Connection.header(unchanged.head(), "etag")).isEqualTo("\"a:b\"");
                assertThat(connection.ask(request, true).body()).asString().isEqualTo("hello world");
                assertThat(connection.ask(request, false).status()).isEqualTo(204);
                assertThat(connection.ask(request, false).status()).isEqualTo(404);
            }
        }
    }

    /** In pieces that end anywhere. */
    private static void give(ServerSocket server, String answers) {
        try (var socket = server.accept()) {
            var bytes = answers.getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < bytes.length; from += 7_919) {
                socket.getOutputStream().write(bytes, from, Math.min(7_919, bytes.length - from));
                socket.getOutputStream().flush();
            }
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_page_needs_its_styles_scripts_and_pictures() {
        assertThat(FirstVisits.needed("""
                <link rel="icon" href="/bilder/merke.svg?v=1"><link rel="stylesheet" href="/portal.css?v=2">
                <script src="/portal.js?v=3" defer></script><a href="/grupper">Finn gruppe</a><img src="/bilder/bord.svg">"""))
                .containsExactly("/bilder/merke.svg?v=1", "/portal.css?v=2", "/portal.js?v=3", "/bilder/bord.svg");
    }
}
