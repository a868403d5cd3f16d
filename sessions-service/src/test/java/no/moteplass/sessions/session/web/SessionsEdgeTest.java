package no.moteplass.sessions.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Sessions over HTTP: refusals first. */
@QuarkusTest
class SessionsEdgeTest extends SessionsTest {

    @Inject
    AgroalDataSource database;

    private Response plan(City.Group group, Map<String, Object> session) {
        return Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session);
    }

    private String planned(City.Group group, String start) {
        var made = plan(group, session(start));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    @Test
    void refuses_who_brings_no_token_or_a_bad_one_or_too_little() {
        assertThat(io.restassured.RestAssured.given().get("/api/v1/sessions").statusCode())
                .isEqualTo(401);
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
    void shows_machines_no_names_and_nobody_s_id() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var seen = Api.asMachine("sessions.read").get("/api/v1/sessions/" + id);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.jsonPath().getList("facilitators")).hasSize(1);
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
                    .jsonPath();
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
    void is_held_once_it_ended_and_then_does_not_change() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        itIs(Instant.parse(nextYear() + "-02-01T09:29:59Z"));
        assertThat(Api.get(Api.asCoordinator(), "/sessions/" + id).getString("state"))
                .isEqualTo("SCHEDULED");
        itIs(Instant.parse(nextYear() + "-02-01T09:30:00Z"));
        assertThat(Api.get(Api.asCoordinator(), "/sessions/" + id).getString("state"))
                .isEqualTo("HELD");
        assertThat(Api.sessions(
                        Api.asCoordinator(),
                        "state=HELD&group=" + circle.group().id()))
                .hasSize(1);
        assertThat(Api.sessions(
                        Api.asCoordinator(),
                        "state=SCHEDULED&group=" + circle.group().id()))
                .isEmpty();
        for (var act : List.of("cancel", "reschedule")) {
            var refused = Api.post(
                    Api.asCoordinator(),
                    "/sessions/" + id + "/" + act,
                    Map.of("start", nextYear() + "-05-03T09:00").entrySet().stream()
                            .filter(each -> act.equals("reschedule"))
                            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            assertThat(refused.statusCode()).as(act).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/state-conflict");
        }
    }

    @Test
    void refuses_to_move_into_the_past_or_with_a_stale_version_or_once_cancelled() {
        var id = planned(circle(1).group(), nextYear() + "-02-01T09:00");
        var path = "/sessions/" + id + "/reschedule";
        assertThat(Api.post(Api.asCoordinator(), path, Map.of("start", "2020-01-01T09:00"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.post(Api.asCoordinator(), path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(Api.asCoordinator()
                        .contentType("application/json")
                        .post("/api/v1" + path)
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.post(
                                Api.asCoordinator(),
                                path,
                                Map.of("start", nextYear() + "-02-02T09:00", "zone", "Europe/Paris"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.post(
                                Api.asCoordinator().header("If-Match", "\"0-stale\""),
                                path,
                                Map.of("start", nextYear() + "-02-02T09:00"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(Api.asCoordinator()
                        .contentType("application/json")
                        .post("/api/v1/sessions/" + id + "/cancel")
                        .statusCode())
                .as("a body may be absent")
                .isEqualTo(200);
        assertThat(Api.post(Api.asCoordinator(), path, Map.of("start", nextYear() + "-02-02T09:00"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(Api.post(Api.asCoordinator(), "/sessions/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void changes_title_place_and_link_by_merge_patch_and_no_times() {
        var id = planned(circle(1).group(), nextYear() + "-02-01T09:00");
        var path = "/api/v1/sessions/" + id;
        var patch = "application/merge-patch+json";
        assertThat(Api.asCoordinator().contentType(patch).body("{}").patch(path).statusCode())
                .isEqualTo(428);
        assertThat(Api.asCoordinator()
                        .contentType(patch)
                        .header("If-Match", "\"0-stale\"")
                        .body("{}")
                        .patch(path)
                        .statusCode())
                .isEqualTo(412);
        for (var body : List.of(
                "{\"start\":\"2027-02-01T10:00\"}", "{\"title\":null}", "{\"title\":5}", "{\"link\":\"no\"}", "[]")) {
            var refused = Api.asCoordinator()
                    .contentType(patch)
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .patch(path);
            assertThat(refused.statusCode()).as(body).isEqualTo(422);
        }
        assertThat(Api.asCoordinator()
                        .contentType(patch)
                        .header("If-Match", "\"1\"")
                        .body("{")
                        .patch(path)
                        .statusCode())
                .isEqualTo(400);
        var etag = Api.asCoordinator().get(path).header("ETag");
        var changed = Api.asCoordinator()
                .contentType(patch)
                .header("If-Match", etag)
                .body("{\"title\":\"Ny tittel\",\"place\":null}")
                .patch(path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("title")).isEqualTo("Ny tittel");
        assertThat(changed.jsonPath().getString("place")).isNull();
        assertThat(changed.jsonPath().getInt("sequence")).isEqualTo(1);
        assertThat(changed.jsonPath().getLong("version")).isEqualTo(2);
        assertThat(Api.asCoordinator()
                        .header("If-None-Match", changed.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
        assertThat(SessionsFeed.about(id).getLast().data())
                .containsEntry("title", "Ny tittel")
                .containsEntry("version", 2);
    }

    @Test
    void names_the_other_time_and_not_the_group_when_a_facilitator_is_engaged() {
        var one = circle(1);
        var other = city.confidentialGroup("FACILITATED");
        city.role(other, one.facilitator(), "FACILITATOR", City.LONG_AGO);
        city.tell();
        planned(one.group(), "2027-06-01T09:00");
        var wanted = new HashMap<>(session("2027-06-01T10:00"));
        wanted.put("facilitators", List.of(Map.of("leader", one.facilitator().id())));
        var refused = plan(other, wanted);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/facilitator-double-booked");
        assertThat(refused.jsonPath().getString("detail")).contains("tirsdag 1. juni 2027 kl. 09.00");
        assertThat(refused.jsonPath().getString("conflict.start")).isEqualTo("2027-06-01T09:00:00+02:00");
        assertThat(refused.asString()).doesNotContain("Prøve");
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + other.id())).isEmpty();

        wanted.put("start", "2027-06-01T10:30");
        var fits = plan(other, wanted);
        assertThat(fits.statusCode())
                .as("half-open: one begins as the other ends")
                .isEqualTo(201);
        assertThat(fits.jsonPath().getString("facilitators[0].source")).isEqualTo("NAMED");
        var moved = Api.post(
                Api.asCoordinator().header("Accept-Language", "en"),
                "/sessions/" + fits.jsonPath().getString("id") + "/reschedule",
                Map.of("start", "2027-06-01T08:00"));
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.jsonPath().getString("detail")).contains("on Tuesday 1 June 2027 at 09:00");
    }

    @Test
    void never_books_a_facilitator_twice_however_many_ask_at_once() throws Exception {
        var anna = city.person("Anna");
        var groups = IntStream.range(0, 8)
                .mapToObj(i -> city.confidentialGroup("FACILITATED"))
                .toList();
        groups.forEach(each -> city.role(each, anna, "FACILITATOR", City.LONG_AGO));
        city.tell();
        for (var round = 0; round < 3; round++) {
            var start = nextYear() + "-0" + (round + 2) + "-03T09:00";
            var wanted = new HashMap<>(session(start));
            wanted.put("facilitators", List.of(Map.of("leader", anna.id())));
            List<Callable<Integer>> rush = groups.stream()
                    .map(group -> (Callable<Integer>) () -> plan(group, wanted).statusCode())
                    .toList();
            try (var threads = Executors.newFixedThreadPool(8)) {
                var statuses = new ArrayList<Integer>();
                for (var each : threads.invokeAll(rush)) {
                    statuses.add(each.get());
                }
                assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
            }
        }
    }

    @Test
    void names_facilitators_of_the_group_alone_by_the_session_s_version() {
        var circle = circle(3);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var ben = circle.members().getFirst();
        var path = "/sessions/" + id + "/facilitators";
        Object body = Map.of(
                "facilitators",
                List.of(
                        Map.of("leader", ben.id()),
                        Map.of("leader", circle.facilitator().id())));
        assertThat(Api.put(Api.asCoordinator(), path, body).statusCode()).isEqualTo(428);
        assertThat(Api.put(Api.asCoordinator().header("If-Match", "\"9\""), path, body)
                        .statusCode())
                .isEqualTo(412);
        assertThat(Api.put(Api.as(ben).header("If-Match", "\"1\""), path, body).statusCode())
                .isEqualTo(403);
        for (var wrong : List.of(
                Map.of(),
                Map.of("facilitators", List.of(Map.of("role", "LEAD"))),
                Map.of("facilitators", List.of(Map.of("leader", UUID.randomUUID()))),
                Map.of("facilitators", List.of(Map.of("leader", ben.id()), Map.of("leader", ben.id()))),
                Map.of("facilitators", List.of(Map.of("leader", ben.id(), "role", "CO"))),
                Map.of("facilitators", List.of(Map.of("leader", ben.id(), "role", "BOSS"))))) {
            assertThat(Api.put(Api.asCoordinator().header("If-Match", "\"1\""), path, wrong)
                            .statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        var named = Api.put(Api.as(circle.facilitator()).header("If-Match", "\"1\""), path, body);
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.jsonPath().getLong("version")).isEqualTo(2);
        assertThat(named.jsonPath().getList("facilitators.role", String.class)).containsExactly("LEAD", "CO");
        assertThat(named.jsonPath().getString("facilitators[0].name")).startsWith("Ben");
        assertThat(SessionsFeed.about(id).getLast().type()).isEqualTo("no.moteplass.assignment.changed");
        assertThat(SessionsFeed.about(id).getLast().data()).containsEntry("version", 2);
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
    void keeps_the_wall_s_time_whatever_zone_the_service_runs_in() throws SQLException {
        assertThat(TimeZone.getDefault().getID()).as("a zone far from Oslo").isEqualTo("Australia/Lord_Howe");
        var id = planned(circle(1).group(), nextYear() + "-10-03T02:15");
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select start_local::text from session where id = '" + id + "'")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(nextYear() + "-10-03 02:15:00");
        }
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
        String cursor = Api.asCoordinator().get(path).jsonPath().getString("nextCursor");
        var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u001f");
        for (var start : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
            var forged = String.join("\u001f", parts[0], start, parts[2]);
            var encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
            assertThat(Api.asCoordinator().get(path + "&cursor=" + encoded).statusCode())
                    .as(start)
                    .isEqualTo(400);
        }
    }

    @Test
    void refuses_what_lies_further_ahead_than_anybody_plans() {
        var group = circle(1).group();
        var refused = plan(group, session("9999-12-31T23:59"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo("tooFar");
        var id = planned(group, nextYear() + "-02-01T09:00");
        assertThat(Api.post(Api.asCoordinator(), "/sessions/" + id + "/reschedule", Map.of("start", "9999-12-31T23:59"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void keeps_a_coordinator_s_reading_of_a_series_in_the_audit_trail() {
        var circle = circle(1);
        var id = Api.post(
                        Api.asCoordinator(),
                        "/groups/" + circle.group().id() + "/series",
                        series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=2"))
                .jsonPath()
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

    @Test
    void lasts_a_calendar_day_when_told_so_even_if_that_has_23_hours() {
        var group = circle(1).group();
        var wanted = new HashMap<>(session("2027-03-27T12:00"));
        wanted.put("duration", "P1D");
        var made = plan(group, wanted);
        assertThat(made.jsonPath().getString("end")).isEqualTo("2027-03-28T12:00:00+02:00");
        wanted.put("duration", "PT24H");
        wanted.put("start", "2028-03-25T12:00");
        assertThat(plan(group, wanted).jsonPath().getString("end")).isEqualTo("2028-03-26T13:00:00+02:00");
        var moved = Api.post(
                Api.asCoordinator(),
                "/sessions/" + made.jsonPath().getString("id") + "/reschedule",
                Map.of("start", "2027-10-30T12:00", "duration", "P1DT30M"));
        assertThat(moved.jsonPath().getString("end")).isEqualTo("2027-10-31T12:30:00+01:00");
        var everyDay = series("2029-03-24T12:00", "FREQ=DAILY;COUNT=3");
        everyDay.put("duration", "P1D");
        everyDay.put("skipHolidays", false);
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/series?dryRun=true", everyDay)
                        .jsonPath()
                        .getList("sessions.end", String.class))
                .containsExactly("2029-03-25T12:00:00+02:00", "2029-03-26T12:00:00+02:00", "2029-03-27T12:00:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1DT9223372036854775807S", "P1DT-23H-50M", "P1DT-1H", "PT9223372036854775807S", "P999D"})
    void refuses_a_length_that_no_session_has(String duration) {
        var wanted = new HashMap<>(session("2027-03-27T12:00"));
        wanted.put("duration", duration);
        var refused =
                Api.post(Api.asCoordinator(), "/groups/" + circle(1).group().id() + "/sessions", wanted);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo("duration");
    }
}
