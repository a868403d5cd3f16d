package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.as;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.edge.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** What can be read of a request, and how what cannot is named. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InputEdgeTest {

    @Test
    void tells_broken_json_from_wrong_values() {
        problem(ase().body("{").post(THINGS), 400, "malformed");
        problem(ase().body("{\"name\":\"a\",\"size\":\"many\"}").post(THINGS), 422, "invalid-input")
                .body("violations.field", hasItem("size"));
        problem(ase().body("{\"name\":\"a\",\"sizes\":[1,\"x\"]}").post(THINGS), 422, "invalid-input")
                .body("violations.field", hasItem("sizes[1]"));
        problem(ase().body("{\"nmae\":\"a\"}").post(THINGS), 422, "invalid-input")
                .body("violations.field", hasItem("nmae"))
                .body("violations.code", hasItem("unknown"));
        problem(ase().body("{\"name\":\" \"}").post(THINGS), 422, "invalid-input")
                .body("violations.field", hasItem("name"));
        problem(ase().body("[]").post(THINGS), 422, "invalid-input");
        for (var nothing : new String[] {"", "null"}) {
            problem(ase().body(nothing).post(THINGS), 422, "invalid-input").body("violations.field", hasItem("body"));
        }
    }

    @Test
    void one_answer_names_every_broken_rule_of_one_field_or_several_however_deep() {
        var path = THINGS + "/" + UUID.randomUUID() + "/bounds";
        var broken = "\"least\":5,\"most\":2";

        ase().body("{\"name\":\"a\",\"least\":2,\"most\":5}").post(path).statusCode(204);
        var refused = problem(
                ase().body("{\"name\":\"\"," + broken + ",\"inner\":{\"name\":\"b\"," + broken
                                + "},\"others\":[{\"name\":\"c\"},{\"name\":null," + broken + "}]}")
                        .post(path),
                422,
                "invalid-input");
        assertThat(refused.json().<Map<String, String>>getList("violations"))
                .extracting(each -> each.get("field") + " " + each.get("code"))
                .containsExactlyInAnyOrder(
                        "name required",
                        "least max",
                        "most min",
                        "inner.least max",
                        "inner.most min",
                        "others[1].name required",
                        "others[1].least max",
                        "others[1].most min");
        refused.body("violations[field=least].message", containsString("2"));
    }

    @Test
    void takes_json_at_its_word() {
        for (var guess : new String[] {"\"size\":1.5", "\"size\":\"3\"", "\"size\":true", "\"size\":\"\""}) {
            problem(ase().body("{\"name\":\"a\"," + guess + "}").post(THINGS), 422, "invalid-input")
                    .body("violations.field", hasItem("size"));
        }
        for (var guess : new String[] {"\"colour\":0", "\"colour\":\"0\"", "\"colour\":\"\""}) {
            problem(ase().body("{\"name\":\"a\"," + guess + "}").post(THINGS), 422, "invalid-input")
                    .body("violations.field", hasItem("colour"));
        }
        for (var guess : new String[] {"\"length\":5", "\"length\":1.5", "\"length\":\"\"", "\"length\":[5]"}) {
            problem(ase().body("{\"name\":\"a\"," + guess + "}").post(THINGS), 422, "invalid-input")
                    .body("violations.field", hasItem("length"));
        }
        problem(ase().body("{\"name\":1}").post(THINGS), 422, "invalid-input")
                .body("violations.field", hasItem("name"));
        problem(ase().body("{\"name\":\"a\",\"name\":\"b\"}").post(THINGS), 400, "malformed");
        problem(ase().body("{\"name\":\"a\"} and more").post(THINGS), 400, "malformed");
        ase().body("{\"name\":\"a\",\"size\":3,\"colour\":\"GREEN\",\"length\":\"PT5M\"}")
                .post(THINGS)
                .statusCode(201);
    }

    @Test
    void text_in_a_query_that_no_database_can_hold_is_named() {
        var coordinator = TestTokens.coordinator("koordinator@example.org");
        for (var actor : new String[] {"\u0000", "a\nb", "\u202e", "x".repeat(201)}) {
            problem(as(coordinator).queryParam("actor", actor).get("/api/v1/audit"), 422, "invalid-input")
                    .body("violations.field", hasItem("actor"));
        }
        for (var from : new String[] {"+999999999-12-31T00:00:00Z", "-999999-01-01T00:00:00Z", "+12027-01-01"}) {
            problem(as(coordinator).queryParam("from", from).get("/api/v1/audit"), 422, "invalid-input")
                    .body("violations.field", hasItem("from"));
        }
        problem(as(coordinator).accept("text/html").get("/api/v1/audit"), 406, "not-acceptable");
        as(coordinator).queryParam("actor", "Ærlig Åse").get("/api/v1/audit").statusCode(200);
    }
}
