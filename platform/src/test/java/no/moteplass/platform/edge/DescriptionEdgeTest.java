package no.moteplass.platform.edge;

import static io.restassured.RestAssured.given;
import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** What the service says about itself, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DescriptionEdgeTest {

    @Test
    void speaks_the_readers_language() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get(THINGS)
                .then()
                .body("title", equalTo("You need to sign in"));
        given().header("Accept-Language", "nn").get(THINGS).then().body("title", equalTo("Du må logge inn"));
        given().header("Accept-Language", "de, no;q=0.5").get(THINGS).then().header("Content-Language", "nb");
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
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("/problems/" + type));
        }
        problem(given().get("/problems/no-such-problem").then(), 404, "not-found");
    }

    @Test
    void the_description_has_the_problem_and_the_sign_in() {
        var text = given().get("/openapi").then().statusCode(200).extract().asString();
        assertThat(text).contains("application/problem+json", "bearerFormat", "3.1");
    }
}
