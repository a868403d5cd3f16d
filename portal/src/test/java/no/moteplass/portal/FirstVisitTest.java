package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.portal.fakes.FakeWorld;

/** What a browser that knows nothing yet has to fetch, and what it may keep. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class FirstVisitTest extends PortalTest {
    private static final Pattern FILE = Pattern.compile("(/filer/[\\w.-]+)");
    private static final int MOST = 60_000;

    @Test
    void is_light() {
        var page = ask("/", "br, gzip");
        int bytes = sizeOf(page);
        for (var file : filesOf(unpacked(page))) bytes += sizeOf(ask(file, "br, gzip"));

        assertThat(bytes).isLessThan(MOST);
    }

    @Test
    void files_are_kept_for_ever_and_are_the_same_in_every_form() {
        for (var file : filesOf(Visitor.leader().get("/min-side").html())) {
            var plain = ask(file, "").header("Content-Encoding", nullValue());
            assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
            for (var form : List.of("gzip", "br")) {
                var packed = ask(file, form);
                assertThat(unpacked(packed)).as(file + " " + form).isEqualTo(unpacked(plain));
                if (file.endsWith(".css") && (form.equals("gzip") || Brotli4jLoader.isAvailable())) {
                    packed.header("Content-Encoding", form);
                    assertThat(sizeOf(packed)).isLessThan(sizeOf(plain) / 4);
                }
            }
            var head = Http.given().head(file).statusCode(200).body(emptyString());
            assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(plain.bytes().length));
        }
    }

    @Test
    void a_page_of_another_release_finds_what_stands_there_now_and_keeps_nothing() {
        var file = filesOf(unpacked(ask("/", ""))).stream()
                .filter(name -> name.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        var now = ask(file, "");
        var before = ask(file.replaceFirst("[.]\\w{16}[.]", ".0123456789abcdef."), "")
                .header("Cache-Control", "no-cache");

        assertThat(before.bytes()).isEqualTo(now.bytes());
        Http.given().get("/filer/other.0123456789abcdef.css").statusCode(404);
        Http.given().get("/filer/").statusCode(404);
    }

    @Test
    void the_stylesheet_asks_for_nothing_that_is_not_here() {
        var stylesheet = filesOf(unpacked(ask("/", ""))).stream()
                .filter(name -> name.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        var named = filesOf(unpacked(ask(stylesheet, "")));

        assertThat(named).hasSizeGreaterThan(1);
        named.forEach(file -> ask(file, "").header("Cache-Control", "public, max-age=31536000, immutable"));
    }

    private static Answer ask(String path, String encodings) {
        return Http.given().header("Accept-Encoding", encodings).get(path).statusCode(200);
    }

    private static TreeSet<String> filesOf(String page) {
        var files = new TreeSet<String>();
        var found = FILE.matcher(page);
        while (found.find()) files.add(found.group(1));
        return files;
    }

    /** With a few hundred bytes for what stands around the body. */
    private static int sizeOf(Answer answer) {
        return answer.bytes().length + 800;
    }

    private static String unpacked(Answer answer) {
        try {
            var bytes = answer.bytes();
            var unpacked = switch (String.valueOf(answer.header("Content-Encoding"))) {
                case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                case "br" -> Decoder.decompress(bytes).getDecompressedData();
                default -> bytes;
            };
            return new String(unpacked, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
