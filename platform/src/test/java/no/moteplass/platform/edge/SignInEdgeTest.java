package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.as;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.edge.Requests.problem;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** Who may call, and what is said to who may not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignInEdgeTest {

    @Test
    void refuses_a_request_without_a_token_and_says_what_to_bring() {
        problem(given().get(THINGS), 401, "unauthorized").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void refuses_broken_expired_and_foreign_tokens() {
        problem(as("nonsense").get(THINGS), 401, "unauthorized");
        problem(as(TestTokens.expired("ase@example.org")).get(THINGS), 401, "unauthorized");
        problem(as(TestTokens.forSomebodyElse("ase@example.org")).get(THINGS), 401, "unauthorized");
    }

    @Test
    void refuses_whoever_lacks_the_role_or_the_scope() {
        problem(ase().get(THINGS + "/coordinators"), 403, "forbidden");
        problem(as(TestTokens.machine("a-client", "other.read")).get(THINGS), 403, "forbidden");
        as(TestTokens.machine("a-client", "planted.read")).get(THINGS).statusCode(200);
    }

    @Test
    void a_person_has_no_rights_of_machines_by_a_role_that_is_named_like_one() {
        var scopes = new String[] {"scope:planted.read", "scope:feeds.read", "scope:members.read"};
        problem(as(TestTokens.person("ase@example.org", scopes)).get(THINGS), 403, "forbidden");
        problem(as(TestTokens.person("ase@example.org", scopes)).get("/feeds/things"), 403, "forbidden");
        for (var role : List.of("leader", "coordinator")) {
            var roles = Stream.concat(Stream.of(role), Stream.of(scopes)).toArray(String[]::new);
            problem(as(TestTokens.person("ase@example.org", roles)).get("/feeds/things"), 403, "forbidden");
            as(TestTokens.person("ase@example.org", roles)).get(THINGS).statusCode(200);
        }
        as(TestTokens.machineByRoles("a-client", scopes)).get(THINGS).statusCode(200);
        as(TestTokens.machineByRoles("a-client", scopes)).get("/feeds/things").statusCode(200);
    }

    @Test
    void a_token_that_fits_nobody_in_the_directory_is_told_whom_to_ask() {
        problem(as(TestTokens.leader("nobody@example.org")).get(THINGS + "/me"), 403, "not-in-directory")
                .body("detail", containsString("moteplass@example.org"));
        problem(as(TestTokens.leader("nobody@example.org")).get(THINGS), 403, "not-in-directory");
        as(TestTokens.coordinator("nobody@example.org")).get(THINGS).statusCode(200);
        ase().get(THINGS + "/me").statusCode(200).body(equalTo(PlantedPeople.ASE.toString()));
    }

    @Test
    void to_who_has_left_nothing_is_open_whatever_their_roles() {
        for (var token : List.of(TestTokens.leader("eva@example.org"), TestTokens.coordinator("eva@example.org"))) {
            for (var path : List.of("/me", "")) {
                problem(as(token).get(THINGS + path), 403, "inactive")
                        .body("detail", containsString("moteplass@example.org"));
            }
            problem(as(token).post(THINGS + "/" + UUID.randomUUID() + "/seen-with-ase"), 403, "inactive");
        }
        problem(as(TestTokens.coordinator("eva@example.org")).get(THINGS + "/coordinators"), 403, "inactive");
    }

    @Test
    void the_person_behind_a_token_is_found_before_any_transaction_begins() {
        PlantedPeople.ASKED_IN_A_TRANSACTION.set(false);
        var path = THINGS + "/" + UUID.randomUUID() + "/seen-with-ase";

        ase().post(path).statusCode(204);
        as(TestTokens.coordinator("odd@example.org")).post(path).statusCode(204);

        assertThat(PlantedPeople.ASKED_IN_A_TRANSACTION).isFalse();
    }
}
