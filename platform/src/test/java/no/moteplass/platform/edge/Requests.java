package no.moteplass.platform.edge;

import static no.moteplass.platform.testing.http.Http.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Request;

/** Requests as people and machines send them to the planted resource, and what all problems have in common. */
final class Requests {

    static final String THINGS = "/api/v1/planted";

    private Requests() {}

    static Request as(String token) {
        return given().token(token).contentType("application/json");
    }

    static Request ase() {
        return as(TestTokens.leader("ase@example.org"));
    }

    static Answer problem(Answer answer, int status, String type) {
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
