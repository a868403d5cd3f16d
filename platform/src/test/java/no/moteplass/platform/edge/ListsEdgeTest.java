package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.as;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.edge.Requests.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** Lists in pages, and what each reader sees in them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListsEdgeTest {

    @Test
    void pages_survive_and_cursors_are_good_for_their_list_alone() {
        var first = ase().get(THINGS + "?limit=50").statusCode(200).body("items", hasSize(50));
        var second = ase().queryParam("limit", 200)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(THINGS);
        second.body("items", hasSize(70)).body("items[0]", equalTo(51)).body("nextCursor", nullValue());
        problem(ase().queryParam("cursor", "\u0000nonsense").get(THINGS), 400, "bad-cursor");
        problem(ase().queryParam("cursor", "bm9uc2Vuc2U").get(THINGS), 400, "bad-cursor");
        problem(ase().get(THINGS + "?limit=100000"), 422, "invalid-input").body("violations.field", hasItem("limit"));
        problem(ase().get(THINGS + "?limit=x"), 422, "invalid-input");
    }

    @Test
    void nobody_reads_who_else_an_entry_about_them_concerns() {
        var other = UUID.randomUUID();
        as(TestTokens.coordinator("koordinator@example.org"))
                .post(THINGS + "/" + other + "/seen-with-ase")
                .statusCode(204);
        ase().get("/api/v1/audit?subject=me")
                .statusCode(200)
                .body("items[0].action", equalTo("planted.seen"))
                .body("items[0].subjects", equalTo(java.util.List.of(PlantedPeople.ASE.toString())));
        as(TestTokens.coordinator("koordinator@example.org"))
                .get("/api/v1/audit?subject=" + PlantedPeople.ASE)
                .body("items[action=planted.seen].subjects", hasSize(2));
    }
}
