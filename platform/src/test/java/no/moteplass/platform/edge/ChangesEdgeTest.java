package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.as;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.edge.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** Changes are made from a known version, and once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangesEdgeTest {

    @Test
    void a_change_says_which_version_it_was_made_from() {
        var path = THINGS + "/" + UUID.randomUUID();
        var patch = "application/merge-patch+json";
        problem(ase().contentType(patch).body("{\"name\":\"a\"}").patch(path), 428, "precondition-required");
        for (var stale : new String[] {"\"0-stale\"", "\"6\"", "\"70\"", "\"77-x\""}) {
            problem(
                    ase().contentType(patch)
                            .header("If-Match", stale)
                            .body("{\"name\":\"a\"}")
                            .patch(path),
                    412,
                    "precondition-failed");
        }
        for (var fresh : new String[] {"\"7\"", "\"7-whatever\"", "\"1\", \"7\""}) {
            ase().contentType(patch)
                    .header("If-Match", fresh)
                    .body("{\"name\":\"a\"}")
                    .patch(path)
                    .statusCode(200);
        }
    }

    @Test
    void one_key_has_one_effect() {
        var key = UUID.randomUUID().toString();
        var before = PlantedResource.MADE.get();
        var made = ase().header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post(THINGS)
                .statusCode(201);
        ase().header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post(THINGS)
                .body("id", equalTo(made.<String>path("id")))
                .body("name", equalTo("as it is now"));
        problem(
                ase().header("Idempotency-Key", key)
                        .body("{\"name\":\"twice\"}")
                        .post(THINGS),
                422,
                "idempotency-key-reused");
        as(TestTokens.leader("odd@example.org"))
                .header("Idempotency-Key", key)
                .body("{\"name\":\"once\"}")
                .post(THINGS)
                .statusCode(201);
        assertThat(PlantedResource.MADE.get() - before).isEqualTo(2);
    }

    @Test
    void a_refusal_is_not_kept() {
        var key = UUID.randomUUID().toString();
        problem(
                        ase().header("Idempotency-Key", key)
                                .body("{\"name\":\"refused\"}")
                                .post(THINGS),
                        409,
                        "rule-refused")
                .body("rule", equalTo("G0"));
        ase().header("Idempotency-Key", key)
                .body("{\"name\":\"another\"}")
                .post(THINGS)
                .statusCode(201);
    }

    @Test
    void the_same_key_at_the_same_time_has_one_effect() throws Exception {
        var key = UUID.randomUUID().toString();
        var before = PlantedResource.MADE.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 16)
                    .mapToObj(each -> threads.submit(() -> ase().header("Idempotency-Key", key)
                            .body("{\"name\":\"rush\"}")
                            .post(THINGS)
                            .statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201, 409);
            }
        }
        assertThat(PlantedResource.MADE.get() - before).isEqualTo(1);
    }
}
