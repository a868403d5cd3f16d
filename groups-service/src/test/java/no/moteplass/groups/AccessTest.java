package no.moteplass.groups;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.platform.testing.http.Request;

/** Walks every operation of the service's description: nobody without a token or with the wrong one comes in anywhere. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NOBODY = "01a20cba-171e-7466-88eb-766a93a5c234";

    private static Map<String, Integer> answers(Request caller, String body) {
        Map<String, Map<String, Object>> paths = Http.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .path("paths");
        var answers = new LinkedHashMap<String, Integer>();
        paths.forEach((path, operations) -> {
            if (path.startsWith("/api/")) {
                operations.keySet().stream().filter(VERBS::contains).forEach(verb -> {
                    var type = path.endsWith("/import") ? "text/csv" : "application/json";
                    var request = caller.copy().contentType(type);
                    var sent = verb.equals("get") ? request : request.body(body);
                    answers.put(
                            verb + " " + path,
                            sent.request(verb.toUpperCase(Locale.ROOT), filled(path))
                                    .statusCode());
                });
            }
        });
        return answers;
    }

    /** An ended session is found by a digest, everything else by an id. */
    private static String filled(String path) {
        return path.replace("{session}", "0".repeat(64)).replaceAll("\\{[^}]+}", NOBODY);
    }

    private static Request with(String token) {
        return Http.given().header("Authorization", "Bearer " + token);
    }

    @Test
    void no_operation_answers_without_a_valid_token() {
        for (var caller : new Request[] {
            Http.given(),
            with("nonsense"),
            with(TestTokens.expired("koordinator@example.org")),
            with(TestTokens.forSomebodyElse("koordinator@example.org"))
        }) {
            assertThat(answers(caller, "{}"))
                    .hasSizeGreaterThan(30)
                    .allSatisfy((operation, status) ->
                            assertThat(status).as(operation).isEqualTo(401));
        }
    }

    @Test
    void no_operation_answers_a_machine_without_scopes() {
        assertThat(answers(with(TestTokens.machine("a-machine")), "{}"))
                .allSatisfy(
                        (operation, status) -> assertThat(status).as(operation).isEqualTo(403));
    }

    /** Whether they signed in before they left, or try now for the first time: nothing is open, and nobody is bound. */
    @Test
    void no_operation_answers_who_has_left() {
        var signedIn = frontLine();
        signedIn.asks().get(API + "/leaders/me").statusCode(200);
        patch("/leaders/" + signedIn.id(), 2, Map.of("active", false)).statusCode(200);
        var neverCame = leader(unit(), Map.of("active", false, "externalId", "ext-" + unique()));
        for (var person : List.of(signedIn, neverCame)) {
            for (var token : List.of(TestTokens.leader(person.email()), TestTokens.coordinator(person.email()))) {
                assertThat(answers(with(token), "{}"))
                        .hasSizeGreaterThan(30)
                        .allSatisfy((operation, status) ->
                                assertThat(status).as(operation).isEqualTo(403));
                with(token)
                        .get(API + "/leaders/me")
                        .statusCode(403)
                        .body("type", equalTo("/problems/inactive"))
                        .body("detail", containsString("moteplass@example.org"));
            }
        }
        coordinator().get(API + "/leaders/" + neverCame.id()).body("version", equalTo(1));
        patch("/leaders/" + neverCame.id(), 1, Map.of("active", true)).statusCode(200);
        neverCame.asks().get(API + "/leaders/me").statusCode(200).body("id", equalTo(neverCame.id()));
    }

    @Test
    void no_operation_breaks_on_strange_bodies() {
        for (var body : new String[] {"{}", "[]", "null", "{", "{\"name\": 1}"}) {
            for (var token : new String[] {
                TestTokens.coordinator("koordinator@example.org"),
                TestTokens.machine("a", "groups.write", "answers.write")
            }) {
                assertThat(answers(with(token), body))
                        .allSatisfy((operation, status) ->
                                assertThat(status).as(operation + " " + body).isLessThan(500));
            }
        }
    }
}
