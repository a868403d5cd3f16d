package no.moteplass.platform.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import no.moteplass.platform.testing.TestTokens;

/** Requests as people and machines send them to the planted resource, and what all problems have in common. */
final class Requests {

    static final String THINGS = "/api/v1/planted";

    private Requests() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static RequestSpecification ase() {
        return as(TestTokens.leader("ase@example.org"));
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", not(containsString(".title")))
                .body("detail", not(containsString(".detail")))
                .body("instance", startsWith("/"));
    }
}
