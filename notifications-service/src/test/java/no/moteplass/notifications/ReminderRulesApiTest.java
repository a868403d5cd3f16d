package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.ApiStory;

/** Who sets which reminder rule. */
@QuarkusTest
class ReminderRulesApiTest extends ApiStory {

    @Test
    void rules_are_made_changed_and_deleted_by_version() {
        aGroup("Tirsdag", "ben");
        coordinator()
                .get("/api/v1/reminder-rules")
                .statusCode(200)
                .body("items[0].scope", equalTo("CITY"))
                .body("items[0].offsets", contains("P1D"))
                .body("items[0].audience", equalTo("MEMBERS"));
        var rule = "{\"scope\":\"GROUP\",\"scopeId\":\"" + id("Tirsdag")
                + "\",\"offsets\":[\"P2D\"],\"audience\":\"MEMBERS\"}";
        leader("ben").body(rule).post("/api/v1/reminder-rules").statusCode(403);
        var made = leader("anna").body(rule).header("Idempotency-Key", "one").post("/api/v1/reminder-rules");
        made.statusCode(201).header("Location", notNullValue()).body("version", equalTo(1));
        var id = made.json().getString("id");
        leader("anna")
                .body(rule)
                .header("Idempotency-Key", "one")
                .post("/api/v1/reminder-rules")
                .statusCode(lessThanOrEqualTo(201))
                .body("id", equalTo(id));
        coordinator().body(rule).post("/api/v1/reminder-rules").statusCode(409);
        leader("ben").get("/api/v1/reminder-rules/" + id).statusCode(404);
        leader("anna").get("/api/v1/reminder-rules").body("items", hasSize(2));
        leader("ben").get("/api/v1/reminder-rules").body("items", hasSize(1));

        var patch = leader("anna").contentType("application/merge-patch+json").body("{\"offsets\":[\"P3D\",\"PT2H\"]}");
        patch.patch("/api/v1/reminder-rules/" + id).statusCode(428);
        leader("anna")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0-stale\"")
                .body("{\"offsets\":[\"P3D\"]}")
                .patch("/api/v1/reminder-rules/" + id)
                .statusCode(412);
        leader("anna")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"offsets\":[\"P3D\",\"PT2H\"]}")
                .patch("/api/v1/reminder-rules/" + id)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("offsets", contains("P3D", "PT2H"));
        leader("anna")
                .header("If-Match", "\"2\"")
                .delete("/api/v1/reminder-rules/" + id)
                .statusCode(204);
        leader("anna").get("/api/v1/reminder-rules/" + id).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scope|{\"offsets\":[\"P1D\"],\"audience\":\"MEMBERS\"}",
                "scopeId|{\"scope\":\"CITY\",\"scopeId\":\"x\",\"offsets\":[\"P1D\"],\"audience\":\"FACILITATORS\"}",
                "scopeId|{\"scope\":\"PROGRAMME\",\"scopeId\":\"finnes-ikke\",\"offsets\":[\"P1D\"],\"audience\":\"MEMBERS\"}",
                "scopeId|{\"scope\":\"GROUP\",\"offsets\":[\"P1D\"],\"audience\":\"MEMBERS\"}",
                "scopeId|{\"scope\":\"PROGRAMME\",\"scopeId\":\"a\\u0000b\",\"offsets\":[\"P1D\"],\"audience\":\"MEMBERS\"}",
                "scopeId|{\"scope\":\"GROUP\",\"scopeId\":\"x\",\"offsets\":[\"P1D\"],\"audience\":\"MEMBERS\"}",
                "offsets|{\"scope\":\"CITY\",\"offsets\":[],\"audience\":\"FACILITATORS\"}",
                "offsets[0]|{\"scope\":\"CITY\",\"offsets\":[null],\"audience\":\"FACILITATORS\"}",
                "audience|{\"scope\":\"CITY\",\"offsets\":[\"P1D\"]}",
                "audience|{\"scope\":\"CITY\",\"offsets\":[\"P1D\"],\"audience\":\"EVERYBODY\"}",
            })
    void wrong_rules_are_named(String field, String rule) {
        coordinator()
                .body(rule)
                .post("/api/v1/reminder-rules")
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void an_empty_patch_of_a_rule_changes_nothing_and_null_is_refused() {
        for (var body : new String[] {"{}", "{\"offsets\":null}"}) {
            coordinator()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .patch("/api/v1/reminder-rules/01930000-0000-7000-8000-000000000001")
                    .statusCode(body.equals("{}") ? 200 : 422);
        }
        assertThat(rows("select version || offsets from reminder_rule")).containsExactly("1P1D");
    }
}
