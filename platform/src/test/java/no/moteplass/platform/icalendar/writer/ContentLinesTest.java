package no.moteplass.platform.icalendar.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void folds_at_75_octets_and_never_inside_a_character() {
        long seed = 20270328;
        var random = new Random(seed);
        String[] letters = {"a", "æ", "–", "🎉", "ø", " ", "\t"};
        for (int run = 0; run < 2_000; run++) {
            var line = new StringBuilder("SUMMARY:");
            for (int i = random.nextInt(200); i > 0; i--) {
                line.append(letters[random.nextInt(letters.length)]);
            }
            String folded = ContentLines.fold(line + "\r\n");
            assertThat(folded).as("seed %d, run %d", seed, run).endsWith("\r\n");
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
            assertThat(folded.split("\r\n")).allSatisfy(part -> {
                byte[] octets = part.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(part);
            });
        }
    }

    @Test
    void unfolds_what_was_folded_elsewhere() {
        assertThat(ContentLines.fold("SUMMARY:" + "a".repeat(40) + "\r\n " + "b".repeat(20) + "\r\nUID:1\r\n"))
                .isEqualTo("SUMMARY:" + "a".repeat(40) + "b".repeat(20) + "\r\nUID:1\r\n");
    }
}
