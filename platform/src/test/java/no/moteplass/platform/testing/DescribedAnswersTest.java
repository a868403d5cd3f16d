package no.moteplass.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The check of answers finds what is planted. */
class DescribedAnswersTest {

    private static final String DESCRIPTION = """
            {"paths": {
               "/things/me": {"get": {"responses": {"200": {"content": {"text/plain": {}}}}}},
               "/things/{id}": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "304": {"description": "unchanged"},
                 "404": {"headers": {"X-Name": {"$ref": "#/components/headers/Name"}, "X-Other": {}}}}}}},
             "components": {"headers": {"Name": {"required": true}}, "schemas": {
               "Thing": {"type": "object", "required": ["name", "until"], "properties": {
                 "name": {"type": "string"},
                 "until": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]}}},
               "Day": {"type": "string"}}}}""";

    private DescribedAnswers answers;

    @BeforeEach
    void a_description() throws Exception {
        answers = new DescribedAnswers(new ObjectMapper().readTree(DESCRIPTION));
    }

    private static UnaryOperator<@Nullable String> of(@Nullable String type) {
        return header -> header.equals("Content-Type") ? type : null;
    }

    private List<String> breaches(int status, String type, String body) {
        return answers.breaches("GET", "/things/1", status, of(type), body);
    }

    @Test
    void what_is_described_is_no_breach() {
        assertThat(breaches(200, "application/json;charset=UTF-8", "{\"name\": \"a\", \"until\": null}"))
                .isEmpty();
        assertThat(breaches(200, "application/json", "{\"name\": \"a\", \"until\": \"2027-01-01\"}"))
                .isEmpty();
        assertThat(breaches(304, null, "")).isEmpty();
        assertThat(answers.breaches("GET", "/things/me", 200, of("text/plain"), "hei"))
                .as("the address with fewer places to fill in is meant")
                .isEmpty();
    }

    @Test
    void another_status_type_or_shape_is_one() {
        assertThat(breaches(409, "application/json", "{}")).containsExactly("status 409 is not described");
        assertThat(breaches(200, "text/html", "<p>")).containsExactly("a body of text/html is not described");
        assertThat(breaches(200, "application/json", "{\"name\": null, \"until\": null}"))
                .as("null where none is")
                .hasSize(1);
        assertThat(breaches(200, "application/json", "{\"name\": \"a\"}"))
                .as("a member that is always there")
                .hasSize(1);
        assertThat(breaches(200, "application/json", "{\"name\": \"a\", \"until\": 7}"))
                .as("another type, through a reference")
                .isNotEmpty();
    }

    @Test
    void a_header_that_every_answer_has_is_missed() {
        assertThat(breaches(404, null, "")).containsExactly("without X-Name");
        assertThat(answers.breaches("GET", "/things/1", 404, header -> "a", "")).isEmpty();
    }

    @Test
    void what_is_not_described_at_all_is_left_alone() {
        assertThat(answers.breaches("GET", "/others", 500, of("text/html"), "<p>"))
                .isEmpty();
        assertThat(answers.breaches("DELETE", "/things/1", 405, of("text/html"), "<p>"))
                .isEmpty();
    }
}
