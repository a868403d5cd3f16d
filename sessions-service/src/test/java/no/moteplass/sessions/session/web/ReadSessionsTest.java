package no.moteplass.sessions.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Sessions are read over HTTP: refusals first. */
@QuarkusTest
class ReadSessionsTest extends SessionsTest {

    private Answer plan(City.Group group, Map<String, Object> session) {
        return Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session);
    }

    private String planned(City.Group group, String start) {
        var made = plan(group, session(start));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.json().getString("id");
    }

    @Test
    void refuses_who_brings_no_token_or_a_bad_one_or_too_little() {
        assertThat(Http.given().get("/api/v1/sessions").statusCode()).isEqualTo(401);
        assertThat(Api.withToken("nonsense").get("/api/v1/sessions").statusCode())
                .isEqualTo(401);
        assertThat(Api.asMachine("groups.read").get("/api/v1/sessions").statusCode())
                .isEqualTo(403);
        assertThat(Api.asCoordinator().get("/api/v1/sessions?limit=201").statusCode())
                .isEqualTo(422);
        assertThat(Api.asCoordinator()
                        .get("/api/v1/sessions?cursor=%00nonsense")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.asCoordinator().get("/api/v1/sessions?state=LATE").statusCode())
                .isEqualTo(422);
        assertThat(Api.asCoordinator().get("/api/v1/sessions?from=soon").statusCode())
                .isEqualTo(422);
        assertThat(Api.asCoordinator().get("/api/v1/sessions/not-an-id").statusCode())
                .isEqualTo(404);
        assertThat(Api.asCoordinator().get("/api/v1/nothing-here").statusCode()).isEqualTo(404);
        assertThat(Api.asCoordinator().delete("/api/v1/sessions").statusCode()).isEqualTo(405);
        assertThat(Api.asCoordinator()
                        .header("Accept", "image/png")
                        .get("/api/v1/sessions")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void hides_sessions_of_groups_one_is_not_in() {
        var circle = circle(2);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var outsider = circle(1).facilitator();
        assertThat(Api.status(Api.as(outsider), "/sessions/" + id)).isEqualTo(404);
        assertThat(Api.sessions(Api.as(outsider), "group=" + circle.group().id()))
                .isEmpty();
        assertThat(Api.sessions(Api.as(outsider), "from=" + nextYear() + "-01-01"))
                .isEmpty();
        assertThat(Api.post(Api.as(outsider), "/sessions/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.post(Api.as(circle.members().getFirst()), "/sessions/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.as(outsider)
                        .get("/api/v1/sessions?leader=" + circle.facilitator().id())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void a_machine_that_may_write_reads_nothing_by_that() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        for (var path : List.of("/sessions", "/sessions/" + id, "/series/" + UUID.randomUUID())) {
            assertThat(Api.status(Api.asMachine("sessions.write"), path))
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Api.status(Api.asMachine("sessions.read", "sessions.write"), "/sessions/" + id))
                .isEqualTo(200);
        assertThat(Api.post(Api.asMachine("sessions.write"), "/sessions/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shows_machines_no_names_and_nobody_s_id() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var seen = Api.asMachine("sessions.read").get("/api/v1/sessions/" + id);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.json().getList("facilitators")).hasSize(1);
        assertThat(seen.asString())
                .doesNotContain("Anna")
                .doesNotContain(circle.facilitator().id().toString());
        assertThat(Api.asMachine("sessions.read")
                        .contentType("application/json")
                        .post("/api/v1/sessions/" + id + "/cancel")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pages_by_start_without_repeating_or_leaving_out() {
        var circle = circle(1);
        Api.post(
                Api.asCoordinator(),
                "/groups/" + circle.group().id() + "/series",
                series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=9"));
        planned(circle.group(), nextYear() + "-02-20T09:00");
        var query = "/sessions?group=" + circle.group().id() + "&limit=4";
        List<String> all = new ArrayList<>();
        var page = Api.get(Api.asCoordinator(), query);
        var cursor = page.getString("nextCursor");
        all.addAll(page.getList("items.start"));
        assertThat(Api.asCoordinator()
                        .queryParam("cursor", cursor)
                        .get("/api/v1/sessions?limit=4")
                        .statusCode())
                .as("a cursor made for other filters")
                .isEqualTo(400);
        while (cursor != null) {
            page = Api.asCoordinator()
                    .queryParam("cursor", cursor)
                    .get("/api/v1" + query)
                    .json();
            all.addAll(page.getList("items.start"));
            cursor = page.getString("nextCursor");
        }
        assertThat(all).doesNotHaveDuplicates().isSorted();
        var whole = Api.sessions(Api.asCoordinator(), "group=" + circle.group().id());
        assertThat(all).hasSameSizeAs(whole);
        assertThat(Api.sessions(
                        Api.asCoordinator(),
                        "group=" + circle.group().id() + "&from=" + nextYear() + "-02-01&to=" + nextYear() + "-02-08"))
                .hasSize(1);
    }

    @Test
    void tells_readers_without_members_only_what_is_not_about_people() {
        planned(circle(1).group(), nextYear() + "-02-01T09:00");
        assertThat(SessionsFeed.all("feeds.read").stream()
                        .map(SessionsFeed.Event::type)
                        .distinct())
                .isSubsetOf("no.moteplass.series.changed", "no.moteplass.session.changed");
        assertThat(Api.asCoordinator().get("/feeds/sessions").statusCode()).isEqualTo(403);
        assertThat(Api.asMachine("sessions.read").get("/feeds/sessions").statusCode())
                .isEqualTo(403);
    }

    @Test
    void takes_any_instant_that_can_be_written_down() {
        for (var query : List.of(
                "from=%2B999999999-12-31T00:00:00Z",
                "from=-999999999-01-01T00:00:00Z", "to=%2B999999999-12-31T00:00:00Z", "to=-4713-01-01T00:00:00Z")) {
            assertThat(Api.asCoordinator().get("/api/v1/sessions?" + query).statusCode())
                    .as(query)
                    .isLessThan(500);
        }
    }

    @Test
    void knows_no_cursor_that_it_did_not_give() {
        var group = circle(1).group();
        planned(group, nextYear() + "-02-01T09:00");
        planned(group, nextYear() + "-02-02T09:00");
        var path = "/api/v1/sessions?limit=1&group=" + group.id();
        String cursor = Api.asCoordinator().get(path).json().getString("nextCursor");
        assertThat(Api.asCoordinator().get(path + "&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        var ofOld = String.join(
                "\u001f", "3f1b", "+1000000000-12-31T23:59:59Z", group.id().toString());
        var forged = List.of(
                Base64.getUrlEncoder().withoutPadding().encodeToString(ofOld.getBytes(StandardCharsets.UTF_8)),
                cursor + "A",
                (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1));
        for (var each : forged) {
            assertThat(Api.asCoordinator().get(path + "&cursor=" + each).statusCode())
                    .as(each)
                    .isEqualTo(400);
        }
    }

    @Test
    void keeps_a_coordinator_s_reading_of_a_series_in_the_audit_trail() {
        var circle = circle(1);
        var id = Api.post(
                        Api.asCoordinator(),
                        "/groups/" + circle.group().id() + "/series",
                        series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=2"))
                .json()
                .getString("id");
        var before = readings(circle.facilitator());
        Api.get(Api.asCoordinator(), "/series/" + id);
        assertThat(readings(circle.facilitator())).isEqualTo(before + 1);
        Api.get(Api.as(circle.facilitator()), "/series/" + id);
        assertThat(readings(circle.facilitator())).isEqualTo(before + 1);
    }

    private static long readings(City.Person person) {
        return Api.get(Api.as(person), "/audit?subject=me&limit=200").getList("items.action", String.class).stream()
                .filter("sessions.read"::equals)
                .count();
    }
}
