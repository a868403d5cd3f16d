package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.email.ReaderLinks;
import no.moteplass.notifications.story.ApiStory;
import no.moteplass.platform.testing.OpenApiCopy;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;

/** What all of the API has in common. */
@QuarkusTest
class ApiTest extends ApiStory {

    @Inject
    ReaderLinks links;

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
        given().get(path).statusCode(401).contentType("application/problem+json");
        as(TestTokens.expired("ben@example.org")).get(path).statusCode(401);
        as(TestTokens.forSomebodyElse("ben@example.org")).get(path).statusCode(401);
        as(TestTokens.machine("someone", "groups.read")).get(path).statusCode(403);
    }

    @Test
    void a_token_that_fits_nobody_is_told_whom_to_ask() {
        OTHERS.stubFor(
                get(urlEqualTo("/api/v1/leaders/me")).willReturn(aResponse().withStatus(403)));
        leader("nobody")
                .get("/api/v1/preferences/me")
                .statusCode(403)
                .body("type", equalTo("/problems/not-in-directory"));
        OTHERS.stubFor(
                get(urlEqualTo("/api/v1/leaders/me")).willReturn(aResponse().withStatus(503)));
        leader("nobody").get("/api/v1/preferences/me").statusCode(503);
        OTHERS.stubFor(get(urlEqualTo("/api/v1/leaders/me")).willReturn(okJson("{\"id\":\"" + id("new") + "\"}")));
        leader("nobody").get("/api/v1/preferences/me").statusCode(200);
    }

    @Test
    void nothing_is_open_to_who_has_left() {
        groups(change -> change.leader("ben", "nb"));
        leader("ben").get("/api/v1/preferences/me").statusCode(200);
        groups(change -> change.leader("ben", "nb", Map.of("active", false)));
        leader("ben").get("/api/v1/preferences/me").statusCode(403).body("type", equalTo("/problems/inactive"));
    }

    @Test
    void every_kind_can_be_looked_at_in_every_language() {
        var kinds = coordinator().get("/api/v1/templates").json().getList("items.kind", String.class);
        assertThat(kinds).hasSize(11);
        for (var kind : kinds) {
            for (var language : new String[] {"nb", "nn", "en"}) {
                var preview = coordinator()
                        .body("{\"language\":\"" + language + "\"}")
                        .post("/api/v1/templates/" + kind + "/preview");
                preview.statusCode(200);
                assertThat(preview.json().getString("subject")).isNotBlank().hasSizeLessThanOrEqualTo(60);
                assertThat(preview.json().getString("html"))
                        .contains("lang=\"" + language + "\"")
                        .contains("<h1");
                assertThat(preview.json().getString("text")).contains("Kari").doesNotContain(kind + ".");
            }
        }
        coordinator()
                .body("{\"language\":\"sv\"}")
                .post("/api/v1/templates/seat-offered/preview")
                .statusCode(422);
        coordinator().post("/api/v1/templates/nonsense/preview").statusCode(404);
        leader("ben").get("/api/v1/templates").statusCode(403);
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
    private static List<Integer> atOnce(IntFunction<Answer> request) throws Exception {
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
