package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.problem;
import static no.moteplass.platform.testing.http.Http.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** What went wrong inside, as the reader sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FaultsEdgeTest {

    @Test
    void a_pool_that_gives_no_connection_in_time_is_a_dependency_that_is_away() {
        problem(given().get(THINGS + "/exhausted"), 503, "unavailable").header("Retry-After", notNullValue());
    }

    @Test
    void a_fault_tells_nothing_of_the_inside() {
        problem(given().get(THINGS + "/fault"), 500, "unexpected")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void what_a_database_refuses_unforeseen_is_no_fault_of_ours() {
        problem(given().get(THINGS + "/refused/23505"), 409, "state-conflict")
                .body(not(containsString("secret")))
                .body("title", equalTo("Noe endret seg i mellomtiden"));
        problem(given().get(THINGS + "/refused/22021"), 400, "malformed");
        problem(given().get(THINGS + "/refused/40001"), 503, "unavailable").header("Retry-After", equalTo("1"));
        for (var ours : new String[] {"42P01", "23502", "23514"}) {
            problem(given().get(THINGS + "/refused/" + ours), 500, "unexpected").body(not(containsString("secret")));
        }
        problem(given().get(THINGS + "/overtaken"), 503, "unavailable").header("Retry-After", equalTo("1"));
    }

    @Test
    void a_database_that_is_away_is_503_with_retry_after() {
        problem(given().get(THINGS + "/away"), 503, "unavailable").header("Retry-After", notNullValue());
    }
}
