package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import no.moteplass.notifications.message.ReaderLinks;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.OpenApiCopy;
import no.moteplass.platform.testing.TestTokens;

@QuarkusTest
class ApiTest extends Story {

    @Inject
    ReaderLinks links;

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static RequestSpecification coordinator() {
        return as(TestTokens.coordinator("koordinator@example.org"));
    }

    private static RequestSpecification leader(String name) {
        return as(TestTokens.leader(name + "@example.org"));
    }

    private void someDeliveries() {
        aGroup("Tirsdag", "ben", "eli");
        aSeries("Tirsdag", "serie", tuesdays(3));
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
    }

    @Test
    void the_description_is_up_to_date() throws IOException {
        OpenApiCopy.assertUpToDate();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/deliveries",
        "/api/v1/reminder-rules",
        "/api/v1/preferences/me",
        "/api/v1/templates",
        "/api/v1/audit"
    })
    void nobody_reads_without_a_token_of_ours(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        as(TestTokens.expired("ben@example.org")).get(path).then().statusCode(401);
        as(TestTokens.forSomebodyElse("ben@example.org")).get(path).then().statusCode(401);
        as(TestTokens.machine("someone", "groups.read")).get(path).then().statusCode(403);
    }

    @Test
    void a_token_that_fits_nobody_is_told_whom_to_ask() {
        OTHERS.stubFor(
                get(urlEqualTo("/api/v1/leaders/me")).willReturn(aResponse().withStatus(403)));
        leader("nobody")
                .get("/api/v1/preferences/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-in-directory"));
        OTHERS.stubFor(
                get(urlEqualTo("/api/v1/leaders/me")).willReturn(aResponse().withStatus(503)));
        leader("nobody").get("/api/v1/preferences/me").then().statusCode(503);
        OTHERS.stubFor(get(urlEqualTo("/api/v1/leaders/me")).willReturn(okJson("{\"id\":\"" + id("new") + "\"}")));
        leader("nobody").get("/api/v1/preferences/me").then().statusCode(200);
    }

    @Test
    void a_leader_sees_their_own_deliveries_alone() {
        someDeliveries();
        leader("ben")
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200)
                .body("items.leader", everyItem(equalTo(id("ben").toString())))
                .body("items.kind", hasItem("sign-up-placed"));
        leader("ben").get("/api/v1/deliveries?leader=" + id("eli")).then().statusCode(403);
        var elis = rows("select id from delivery where leader_id = '" + id("eli") + "'")
                .getFirst();
        leader("ben").get("/api/v1/deliveries/" + elis).then().statusCode(404);
        leader("ben").post("/api/v1/deliveries/" + elis + "/retry").then().statusCode(404);
        leader("ben").get("/api/v1/deliveries/not-an-id").then().statusCode(404);
        as(TestTokens.machine("okf", "notifications.read"))
                .get("/api/v1/deliveries")
                .then()
                .statusCode(200);
    }

    @Test
    void a_coordinator_finds_every_delivery_that_lists_a_session_and_it_is_audited() {
        someDeliveries();
        var session = id("serie/" + tuesdays(3).get(1));
        coordinator()
                .get("/api/v1/deliveries?session=" + session + "&leader=" + id("ben"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("session-invitation", "session-reminder"))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].subject", equalTo("serie@moteplass"))
                .body("items[0].messageId", containsString("@example.org>"))
                .body("items[0].sentAt", notNullValue())
                .body("items[0].version", notNullValue())
                .body("items[0].attempts[0].outcome", equalTo("SENT"))
                .body("items[1].sentAt", nullValue())
                .body("nextCursor", nullValue());
        coordinator()
                .get("/api/v1/deliveries?kind=session-invitation&state=SENT&leader=" + id("eli"))
                .then()
                .body("items", hasSize(1));
        assertThat(rows("select action from audit_entry")).contains("deliveries.read");
        var one = coordinator()
                .get("/api/v1/deliveries?kind=sign-up-placed")
                .jsonPath()
                .getString("items[0].id");
        var answer = coordinator().get("/api/v1/deliveries/" + one);
        answer.then().statusCode(200).header("ETag", notNullValue());
        coordinator()
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/deliveries/" + one)
                .then()
                .statusCode(304);
    }

    @Test
    void pages_are_cut_by_due_time_and_cursors_belong_to_their_filters() {
        someDeliveries();
        var all = coordinator().get("/api/v1/deliveries?limit=200").jsonPath().getList("items.id", String.class);
        var cut = new ArrayList<String>();
        String cursor = null;
        do {
            var page = coordinator().get("/api/v1/deliveries?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            cut.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        assertThat(cut).isEqualTo(all).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        var first = coordinator().get("/api/v1/deliveries?limit=1").jsonPath().getString("nextCursor");
        coordinator()
                .get("/api/v1/deliveries?limit=1&state=SENT&cursor=" + first)
                .then()
                .statusCode(400);
        coordinator().get("/api/v1/deliveries?cursor=%00nonsense").then().statusCode(400);
        coordinator().get("/api/v1/deliveries?limit=201").then().statusCode(422);
        coordinator()
                .get("/api/v1/deliveries?kind=carrier-pigeon")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("kind"));
        coordinator().get("/api/v1/deliveries?state=LOST").then().statusCode(422);
        coordinator().get("/api/v1/deliveries?session=x").then().statusCode(422);
    }

    @Test
    void what_failed_can_be_sent_again() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
        var id = rows("select id from delivery").getFirst();
        PostBox.open();
        coordinator()
                .header("If-Match", "\"0-stale\"")
                .post("/api/v1/deliveries/" + id + "/retry")
                .then()
                .statusCode(412);
        coordinator()
                .post("/api/v1/deliveries/" + id + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("attempts", hasSize(1));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        coordinator()
                .post("/api/v1/deliveries/" + id + "/retry")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/state-conflict"));
        coordinator()
                .post("/api/v1/deliveries/" + UUID.randomUUID() + "/retry")
                .then()
                .statusCode(404);
    }

    @Test
    void preferences_have_defaults_and_are_checked() {
        aGroup("Tirsdag", "ben");
        leader("ben")
                .get("/api/v1/preferences/me")
                .then()
                .statusCode(200)
                .body("offsets", contains("P1D"))
                .body("digest", equalTo("NONE"))
                .body("quietHours.from", equalTo("20:00"))
                .body("quietHours.to", equalTo("07:00"))
                .body("quietHours.weekends", equalTo(true))
                .body("optOut", hasSize(0))
                .body("attachInvitation", equalTo("AUTO"))
                .body("version", equalTo(1));
        var shown = leader("ben").get("/api/v1/preferences/me").asString();
        leader("ben")
                .body(shown)
                .put("/api/v1/preferences/me")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        leader("ben")
                .body(shown.replace("\"optOut\":[]", "\"optOut\":[\"session-reminder\"]"))
                .put("/api/v1/preferences/me")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("optOut", contains("session-reminder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offsets|\"offsets\":[\"P1D\"]|\"offsets\":null",
                "offsets[0]|\"offsets\":[\"P1D\"]|\"offsets\":[\"P1M\"]",
                "offsets[1]|\"offsets\":[\"P1D\"]|\"offsets\":[\"P1D\",\"P1D\"]",
                "offsets|\"offsets\":[\"P1D\"]|\"offsets\":[\"P1D\",\"P2D\",\"P3D\",\"P4D\",\"P5D\",\"P6D\"]",
                "digest|\"digest\":\"NONE\"|\"digest\":\"DAILY\"",
                "digest|\"digest\":\"NONE\"|\"digest\":null",
                "quietHours.from|20:00|25:00",
                "quietHours.to|07:00|20:00",
                "optOut[0]|\"optOut\":[]|\"optOut\":[\"session-cancelled\"]",
                "optOut[0]|\"optOut\":[]|\"optOut\":[\"nonsense\"]",
                "attachInvitation|AUTO|SOMETIMES",
                "colour|\"digest\"|\"colour\":1,\"digest\"",
            })
    void wrong_preferences_are_named(String field, String right, String wrong) {
        aGroup("Tirsdag", "ben");
        var shown = leader("ben").get("/api/v1/preferences/me").asString();
        leader("ben")
                .body(shown.replace(right, wrong))
                .put("/api/v1/preferences/me")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
        leader("ben").body("{").put("/api/v1/preferences/me").then().statusCode(400);
        leader("ben")
                .contentType("text/plain")
                .body("x")
                .put("/api/v1/preferences/me")
                .then()
                .statusCode(415);
    }

    @Test
    void rules_are_made_changed_and_deleted_by_version() {
        aGroup("Tirsdag", "ben");
        coordinator()
                .get("/api/v1/reminder-rules")
                .then()
                .statusCode(200)
                .body("items[0].scope", equalTo("CITY"))
                .body("items[0].offsets", contains("P1D"))
                .body("items[0].audience", equalTo("MEMBERS"));
        var rule = "{\"scope\":\"GROUP\",\"scopeId\":\"" + id("Tirsdag")
                + "\",\"offsets\":[\"P2D\"],\"audience\":\"MEMBERS\"}";
        leader("ben").body(rule).post("/api/v1/reminder-rules").then().statusCode(403);
        var made = leader("anna").body(rule).header("Idempotency-Key", "one").post("/api/v1/reminder-rules");
        made.then().statusCode(201).header("Location", notNullValue()).body("version", equalTo(1));
        var id = made.jsonPath().getString("id");
        leader("anna")
                .body(rule)
                .header("Idempotency-Key", "one")
                .post("/api/v1/reminder-rules")
                .then()
                .statusCode(lessThanOrEqualTo(201))
                .body("id", equalTo(id));
        coordinator().body(rule).post("/api/v1/reminder-rules").then().statusCode(409);
        leader("ben").get("/api/v1/reminder-rules/" + id).then().statusCode(404);
        leader("anna").get("/api/v1/reminder-rules").then().body("items", hasSize(2));
        leader("ben").get("/api/v1/reminder-rules").then().body("items", hasSize(1));

        var patch = leader("anna").contentType("application/merge-patch+json").body("{\"offsets\":[\"P3D\",\"PT2H\"]}");
        patch.patch("/api/v1/reminder-rules/" + id).then().statusCode(428);
        leader("anna")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0-stale\"")
                .body("{\"offsets\":[\"P3D\"]}")
                .patch("/api/v1/reminder-rules/" + id)
                .then()
                .statusCode(412);
        leader("anna")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"offsets\":[\"P3D\",\"PT2H\"]}")
                .patch("/api/v1/reminder-rules/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("offsets", contains("P3D", "PT2H"));
        leader("anna")
                .header("If-Match", "\"2\"")
                .delete("/api/v1/reminder-rules/" + id)
                .then()
                .statusCode(204);
        leader("anna").get("/api/v1/reminder-rules/" + id).then().statusCode(404);
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
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void every_kind_can_be_looked_at_in_every_language() {
        var kinds = coordinator().get("/api/v1/templates").jsonPath().getList("items.kind", String.class);
        assertThat(kinds).hasSize(9);
        for (var kind : kinds) {
            for (var language : new String[] {"nb", "nn", "en"}) {
                var preview = coordinator()
                        .body("{\"language\":\"" + language + "\"}")
                        .post("/api/v1/templates/" + kind + "/preview");
                preview.then().statusCode(200);
                assertThat(preview.jsonPath().getString("subject")).isNotBlank().hasSizeLessThanOrEqualTo(60);
                assertThat(preview.jsonPath().getString("html"))
                        .contains("lang=\"" + language + "\"")
                        .contains("<h1");
                assertThat(preview.jsonPath().getString("text"))
                        .contains("Kari")
                        .doesNotContain(kind + ".");
            }
        }
        coordinator()
                .body("{\"language\":\"sv\"}")
                .post("/api/v1/templates/seat-offered/preview")
                .then()
                .statusCode(422);
        coordinator().post("/api/v1/templates/nonsense/preview").then().statusCode(404);
        leader("ben").get("/api/v1/templates").then().statusCode(403);
    }

    @Test
    void an_empty_patch_of_a_rule_changes_nothing_and_null_is_refused() {
        for (var body : new String[] {"{}", "{\"offsets\":null}"}) {
            coordinator()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .patch("/api/v1/reminder-rules/01930000-0000-7000-8000-000000000001")
                    .then()
                    .statusCode(body.equals("{}") ? 200 : 422);
        }
        assertThat(rows("select version || offsets from reminder_rule")).containsExactly("1P1D");
    }

    @Test
    void everybody_whose_deliveries_a_coordinator_looks_at_can_see_that_in_one_row() {
        someDeliveries();
        coordinator().get("/api/v1/deliveries?kind=session-invitation").then().statusCode(200);
        assertThat(rows("select action from audit_entry where '" + id("eli") + "' = any (subjects)"))
                .containsExactly("deliveries.read");
        var one = rows("select id from delivery where leader_id = '" + id("ben") + "' and kind = 'sign-up-placed'")
                .getFirst();
        coordinator().post("/api/v1/deliveries/" + one + "/retry").then().statusCode(409);
        sql("update delivery set state = 'FAILED', sent_at = null where id = '" + one + "'");
        coordinator().post("/api/v1/deliveries/" + one + "/retry").then().statusCode(200);
        assertThat(rows("select action from audit_entry where '" + id("ben") + "' = any (subjects) order by at"))
                .containsExactly("deliveries.read", "delivery.read", "delivery.retried");
    }

    @Test
    void whoever_comes_at_the_same_time_is_answered_in_turn() throws Exception {
        aGroup("Tirsdag", "ben");
        var rule = "{\"scope\":\"GROUP\",\"scopeId\":\"" + id("Tirsdag")
                + "\",\"offsets\":[\"P2D\"],\"audience\":\"MEMBERS\"}";
        assertThat(atOnce(any -> coordinator().body(rule).post("/api/v1/reminder-rules")))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        var made = rows("select id from reminder_rule where scope = 'GROUP'").getFirst();
        assertThat(atOnce(turn -> coordinator()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .body("{\"offsets\":[\"PT" + (turn + 1) + "H\"]}")
                        .patch("/api/v1/reminder-rules/" + made)))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        assertThat(atOnce(any -> coordinator().header("If-Match", "\"2\"").delete("/api/v1/reminder-rules/" + made)))
                .containsOnly(204, 404)
                .containsOnlyOnce(204);
        assertThat(atOnce(turn -> leader("ben")
                        .body(
                                "{\"offsets\":[\"PT" + (turn + 1)
                                        + "H\"],\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],\"attachInvitation\":\"AUTO\"}")
                        .put("/api/v1/preferences/me")))
                .containsOnly(200);
        var link = links.stopOneClick(id("ben"), now()).getPath();
        assertThat(atOnce(turn -> turn % 2 == 0
                        ? given().contentType("application/x-www-form-urlencoded")
                                .body("List-Unsubscribe=One-Click")
                                .post(link)
                        : leader("ben")
                                .body(
                                        "{\"offsets\":[\"P1D\"],\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],\"attachInvitation\":\"AUTO\"}")
                                .put("/api/v1/preferences/me")))
                .containsOnly(200);
    }

    /** What twelve requests that are sent at the same time are answered. */
    private static List<Integer> atOnce(IntFunction<Response> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            var asked = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 12; i++) {
                var turn = i;
                asked.add(() -> request.apply(turn).statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
