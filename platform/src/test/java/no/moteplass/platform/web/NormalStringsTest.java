package no.moteplass.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import no.moteplass.platform.text.PlainText;
import no.moteplass.platform.text.Prose;

/** Every text of a request arrives in its one form. */
class NormalStringsTest {

    record Given(@PlainText String name, @Prose String purpose, List<String> tags) {}

    private final ObjectMapper json = JsonMapper.builder().build();

    NormalStringsTest() {
        new StrictJson().customize(json);
    }

    @Test
    void a_line_is_trimmed_and_composed_and_prose_keeps_its_lines() throws JsonProcessingException {
        var given = json.readValue("""
                {"name": "\\u00a0A\\u030ase  \\u200b \\u00d8deg\\u00e5rd ", "purpose": " To\\u00a0 linjer\\r\\nher ", "tags": ["a\\u00adb "]}
                """, Given.class);

        assertThat(given).isEqualTo(new Given("Åse Ødegård", "To linjer\nher", List.of("ab")));
    }

    @Test
    void nothing_stays_nothing() throws JsonProcessingException {
        assertThat(json.readValue("{\"name\": null}", Given.class).name()).isNull();
        assertThat(json.readValue("{\"name\": \"\\u00a0\\u200b\"}", Given.class).name())
                .isEmpty();
    }
}
