package no.moteplass.local.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ReadinessTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void has_not_caught_up_before_it_reads_anything_or_while_the_source_is_away() throws Exception {
        assertThat(caughtUp("{\"items\":[]}", Map.of())).isFalse();
        assertThat(caughtUp("{\"items\":[{\"name\":\"groups\",\"epoch\":\"e1\",\"position\":7}]}", Map.of()))
                .isFalse();
    }

    @Test
    void has_not_caught_up_while_one_of_its_feeds_is_behind_or_of_another_epoch() throws Exception {
        var reader =
                "{\"items\":[{\"name\":\"groups\",\"epoch\":\"e1\",\"position\":7},{\"name\":\"sessions\",\"epoch\":\"s1\",\"position\":3}]}";
        assertThat(caughtUp(reader, Map.of("groups", source("e1", 7), "sessions", source("s1", 4))))
                .isFalse();
        assertThat(caughtUp(reader, Map.of("groups", source("e2", 7), "sessions", source("s1", 3))))
                .isFalse();
        assertThat(caughtUp(reader, Map.of("groups", source("e1", 7), "sessions", source("s1", 3))))
                .isTrue();
    }

    @Test
    void has_caught_up_with_a_source_that_has_nothing_to_tell() throws Exception {
        var reader = "{\"items\":[{\"name\":\"groups\",\"epoch\":null,\"position\":null}]}";
        assertThat(caughtUp(reader, Map.of("groups", source("e1", 0)))).isTrue();
    }

    private static boolean caughtUp(String reader, Map<String, String> sources) throws Exception {
        return Readiness.caughtUp(
                JSON.readTree(reader),
                name -> Optional.ofNullable(sources.get(name)).map(ReadinessTest::parsed));
    }

    private static String source(String epoch, long position) {
        return "{\"source\":{\"name\":\"x\",\"epoch\":\"" + epoch + "\",\"position\":" + position + "},\"items\":[]}";
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
