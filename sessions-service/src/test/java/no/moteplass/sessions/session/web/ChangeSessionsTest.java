package no.moteplass.sessions.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Sessions are moved, cancelled and described over HTTP: refusals first. */
@QuarkusTest
class ChangeSessionsTest extends SessionsTest {

    @Inject
    AgroalDataSource database;

    private Answer plan(City.Group group, Map<String, Object> session) {
        return Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session);
    }

    private String planned(City.Group group, String start) {
        var made = plan(group, session(start));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.json().getString("id");
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
            assertThat(refused.json().getString("type")).isEqualTo("/problems/state-conflict");
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
        assertThat(changed.json().getString("title")).isEqualTo("Ny tittel");
        assertThat(changed.json().getString("place")).isNull();
        assertThat(changed.json().getInt("sequence")).isEqualTo(1);
        assertThat(changed.json().getLong("version")).isEqualTo(2);
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
    void refuses_what_lies_further_ahead_than_anybody_plans() {
        var group = circle(1).group();
        var refused = plan(group, session("9999-12-31T23:59"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo("tooFar");
        var id = planned(group, nextYear() + "-02-01T09:00");
        assertThat(Api.post(Api.asCoordinator(), "/sessions/" + id + "/reschedule", Map.of("start", "9999-12-31T23:59"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void lasts_a_calendar_day_when_told_so_even_if_that_has_23_hours() {
        var group = circle(1).group();
        var asked = new HashMap<>(session("2027-03-27T12:00"));
        asked.put("duration", "P1D");
        var made = plan(group, asked);
        assertThat(made.json().getString("end")).isEqualTo("2027-03-28T12:00:00+02:00");
        asked.put("duration", "PT24H");
        asked.put("start", "2028-03-25T12:00");
        assertThat(plan(group, asked).json().getString("end")).isEqualTo("2028-03-26T13:00:00+02:00");
        var moved = Api.post(
                Api.asCoordinator(),
                "/sessions/" + made.json().getString("id") + "/reschedule",
                Map.of("start", "2027-10-30T12:00", "duration", "P1DT30M"));
        assertThat(moved.json().getString("end")).isEqualTo("2027-10-31T12:30:00+01:00");
        var everyDay = series("2029-03-24T12:00", "FREQ=DAILY;COUNT=3");
        everyDay.put("duration", "P1D");
        everyDay.put("skipHolidays", false);
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/series?dryRun=true", everyDay)
                        .json()
                        .getList("sessions.end", String.class))
                .containsExactly("2029-03-25T12:00:00+02:00", "2029-03-26T12:00:00+02:00", "2029-03-27T12:00:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1DT9223372036854775807S", "P1DT-23H-50M", "P1DT-1H", "PT9223372036854775807S", "P999D"})
    void refuses_a_length_that_no_session_has(String duration) {
        var asked = new HashMap<>(session("2027-03-27T12:00"));
        asked.put("duration", duration);
        var refused =
                Api.post(Api.asCoordinator(), "/groups/" + circle(1).group().id() + "/sessions", asked);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo("duration");
    }
}
