package no.moteplass.groups.web;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** A request that creates and is sent twice has its effect once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdempotencyKeysTest {

    private static final String GROUPS = API + "/groups";
    private static final Map<String, Object> VALID = Map.of("programme", "refleksjon-forstelinje", "name", "x");

    @Test
    void a_key_makes_one_group_however_often_it_is_sent() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("programme", "refleksjon-forstelinje", "name", "En gang " + unique());
        var first = coordinator()
                .header("Idempotency-Key", key)
                .body(body)
                .post(GROUPS)
                .statusCode(201);
        String id = first.path("id");
        first.header("Location", containsString(id));
        coordinator()
                .header("Idempotency-Key", key)
                .body(body)
                .post(GROUPS)
                .statusCode(200)
                .body("id", equalTo(id));
        coordinator().header("Idempotency-Key", key).body(VALID).post(GROUPS).statusCode(422);
        frontLine().asks().get(GROUPS + "/" + id).statusCode(404);
    }

    @Test
    void a_key_signs_up_once_and_a_refusal_is_not_kept() {
        var group = group(5);
        var person = frontLine();
        var key = UUID.randomUUID().toString();
        var url = GROUPS + "/" + group + "/sign-ups";
        String id = person.asks()
                .header("Idempotency-Key", key)
                .body("{}")
                .post(url)
                .statusCode(201)
                .path("id");
        person.asks()
                .header("Idempotency-Key", key)
                .body("{}")
                .post(url)
                .statusCode(200)
                .body("id", equalTo(id));
        person.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{}")
                .post(url)
                .statusCode(409);
    }
}
