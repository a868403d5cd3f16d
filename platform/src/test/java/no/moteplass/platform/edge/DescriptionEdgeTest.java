package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.problem;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** What the service says about itself, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DescriptionEdgeTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void speaks_the_readers_language() {
        given().header("Accept-Language", "en-GB,en;q=0.9").get(THINGS).body("title", equalTo("You need to sign in"));
        given().header("Accept-Language", "nn").get(THINGS).body("title", equalTo("Du må logge inn"));
        given().header("Accept-Language", "de, no;q=0.5").get(THINGS).header("Content-Language", "nb");
    }

    @Test
    void every_type_of_problem_has_its_page() {
        for (var type : new String[] {
            "malformed",
            "bad-cursor",
            "unauthorized",
            "forbidden",
            "not-in-directory",
            "inactive",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "request-timeout",
            "address-too-long",
            "headers-too-large",
            "state-conflict",
            "gone",
            "precondition-failed",
            "precondition-required",
            "too-large",
            "unsupported-media-type",
            "invalid-input",
            "too-many-requests",
            "unavailable",
            "unexpected",
            "rule-refused",
            "idempotency-key-reused"
        }) {
            given().header("Accept-Language", "en")
                    .get("/problems/" + type)
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("/problems/" + type));
        }
        problem(given().get("/problems/no-such-problem"), 404, "not-found");
    }

    @Test
    void the_description_has_the_problem_and_the_sign_in() {
        var text = given().get("/openapi").statusCode(200).asString();
        assertThat(text).contains("application/problem+json", "bearerFormat", "3.1");
    }

    @Test
    void every_operation_tells_what_it_may_refuse_before_it_is_reached_and_how_the_request_is_named() {
        var description =
                given().accept("application/json").get("/openapi?format=json").json();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        assertThat(paths).isNotEmpty();
        assertThat(description.getBoolean("components.headers.RequestId.required"))
                .isTrue();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> {
                    Map<String, Map<String, Object>> answers =
                            description.getMap("paths.'" + path + "'." + method + ".responses");
                    assertThat(answers).as("%s %s", method, path).containsKeys("408", "414", "431");
                    for (var status : List.of("408", "414", "431")) {
                        assertThat(answers.get(status).get("content"))
                                .asString()
                                .contains("application/problem+json", "#/components/schemas/Problem");
                    }
                    assertThat(answers.values())
                            .as("%s %s", method, path)
                            .allSatisfy(answer ->
                                    assertThat(answer.get("headers")).asString().contains("X-Request-Id"));
                }));
    }
}
