package no.moteplass.sessions.series.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Planning series over HTTP: refusals first. */
@QuarkusTest
class PlanSeriesTest extends SessionsTest {

    private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8";

    private static String path(City.Group group) {
        return "/groups/" + group.id() + "/series";
    }

    private Response refused(String field, Object value) {
        var body = new HashMap<>(series(nextYear() + "-02-01T09:00", MONTHLY));
        body.put(field, value);
        return Api.post(Api.asCoordinator(), path(circle(1).group()) + "?dryRun=true", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title     | ''                                   | required
            start     | 2020-02-01T09:00                     | past
            start     | 2027-02-30T09:00                     | localDateTime
            start     | 2027-02-01T09:00:00Z                 | localDateTime
            start     | 2027-02-01                           | localDateTime
            zone      | Europe/Grünerløkka                   | zone
            zone      | +01:00                               | zone
            duration  | PT0S                                 | duration
            duration  | an hour                              | duration
            duration  | P40D                                 | duration
            rule      | FREQ=DAILY                           | rule.ENDLESS
            rule      | FREQ=DAILY;COUNT=201                 | rule.TOO_MANY
            rule      | FREQ=DAILY;UNTIL=20990101            | rule.TOO_MANY
            rule      | FREQ=HOURLY;COUNT=3                  | rule.TOO_FINE
            rule      | every second Tuesday                 | rule.NOT_A_RULE
            rule      | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2 | rule.NO_DATES
            rotation  | RANDOM                               | oneOf
            link      | javascript:alert(1)                  | webAddress
            link      | ftp://example.org/x                  | webAddress
            agendaTemplate | peer                            | notYet
            """)
    void refuses_what_makes_no_sense_and_names_the_field(String field, String value, String code) {
        var refused = refused(field, value);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("violations[0].field")).isEqualTo(field);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo(code);
        assertThat(refused.jsonPath().getString("violations[0].message"))
                .isNotBlank()
                .doesNotStartWith("violation.");
    }

    @Test
    void refuses_control_characters_unknown_weeks_unknown_members_and_wrong_types() {
        assertThat(refused("place", "Rådhuset\r\nATTENDEE:x").jsonPath().getString("violations[0].code"))
                .isEqualTo("controlCharacters");
        assertThat(refused("title", "x\u202Ey").jsonPath().getString("violations[0].code"))
                .isEqualTo("controlCharacters");
        assertThat(refused("title", "x".repeat(201)).jsonPath().getString("violations[0].code"))
                .isEqualTo("size");
        assertThat(refused("skipWeeks", List.of("W28", "SUMMER")).jsonPath().getString("violations[0].field"))
                .isEqualTo("skipWeeks[1]");
        assertThat(refused("skipWeeks", "JULY").statusCode()).isEqualTo(422);
        assertThat(refused("skipHolidays", "perhaps").statusCode()).isEqualTo(422);
        var unknown = refused("colour", "blue");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.jsonPath().getString("violations[0].field")).isEqualTo("colour");
        var circle = circle(1);
        assertThat(Api.asCoordinator()
                        .contentType("application/json")
                        .body("{")
                        .post("/api/v1" + path(circle.group()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.asCoordinator()
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1" + path(circle.group()))
                        .statusCode())
                .isEqualTo(415);
        assertThat(Api.asCoordinator()
                        .contentType("application/json")
                        .post("/api/v1" + path(circle.group()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.post(
                                Api.asCoordinator(),
                                path(circle.group()) + "?dryRun=maybe",
                                series(nextYear() + "-02-01T09:00", MONTHLY))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void refuses_a_series_of_which_nothing_is_left() {
        var body = new HashMap<>(series(nextYear() + "-07-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        body.put("skipWeeks", List.of("JULY"));
        var refused = Api.post(Api.asCoordinator(), path(circle(1).group()), body);
        assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo("allSkipped");
    }

    @Test
    void is_for_facilitators_coordinators_and_seats_of_self_run_groups() {
        var circle = circle(2);
        var outsider = city.person("Outsider");
        var selfRun = city.confidentialGroup("SELF_RUN");
        var dina = city.person("Dina");
        city.seat(selfRun, dina, City.LONG_AGO);
        city.tell();
        var wanted = series(nextYear() + "-02-01T09:00", MONTHLY);
        var dry = path(circle.group()) + "?dryRun=true";
        assertThat(Api.post(Api.as(outsider), dry, wanted).statusCode()).isEqualTo(404);
        assertThat(Api.post(Api.as(circle.members().getFirst()), dry, wanted).statusCode())
                .isEqualTo(403);
        assertThat(Api.post(Api.asMachine("sessions.read"), dry, wanted).statusCode())
                .isEqualTo(403);
        assertThat(Api.post(Api.as(circle.facilitator()), dry, wanted).statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Api.asCoordinator(), dry, wanted).statusCode()).isEqualTo(200);
        assertThat(Api.post(Api.asMachine("sessions.write"), dry, wanted).statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Api.as(dina), path(selfRun) + "?dryRun=true", wanted)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + UUID.randomUUID() + "/series", wanted)
                        .statusCode())
                .as("a group that has not arrived")
                .isEqualTo(404);
        assertThat(Api.post(Api.asCoordinator(), "/groups/not-an-id/series", wanted)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refuses_to_plan_for_a_closed_group() {
        var circle = circle(1);
        city.close(circle.group(), clock.instant());
        city.tell();
        for (var path : List.of(path(circle.group()), path(circle.group()) + "?dryRun=true")) {
            var refused = Api.post(Api.asCoordinator(), path, series(nextYear() + "-02-01T09:00", MONTHLY));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/state-conflict");
        }
    }

    @Test
    void plans_the_first_of_each_month_but_not_labour_day() {
        var circle = circle(3);
        var wanted = series(nextYear() + "-02-01T09:00", MONTHLY);
        var dry = Api.post(Api.asCoordinator(), path(circle.group()) + "?dryRun=true", wanted);
        assertThat(dry.statusCode()).as(dry.asString()).isEqualTo(200);
        assertThat(dry.jsonPath().getString("id")).isNull();
        assertThat(dry.jsonPath().getList("sessions.id")).containsOnlyNulls();
        assertThat(dry.jsonPath().getList("sessions.facilitators[0].leader")).doesNotContainNull();
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + circle.group().id()))
                .isEmpty();

        var made = Api.post(Api.asCoordinator(), path(circle.group()), wanted);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/api/v1/series/" + made.jsonPath().getString("id"));
        assertThat(made.jsonPath().getLong("version")).isEqualTo(1);
        var sessions =
                Api.sessions(Api.asCoordinator(), "group=" + circle.group().id());
        List<String> skipped = made.jsonPath().getList("skipped.date");
        assertThat(skipped).contains(nextYear() + "-05-01");
        assertThat(sessions).hasSize(8 - skipped.size());
        assertThat(sessions)
                .allSatisfy(each -> assertThat((String) each.get("start")).contains("T09:00:00+0"))
                .allSatisfy(
                        each -> assertThat((List<?>) each.get("facilitators")).hasSize(1));
        assertThat(sessions)
                .anySatisfy(each -> assertThat((String) each.get("start")).endsWith("+01:00"));
        assertThat(sessions)
                .anySatisfy(each -> assertThat((String) each.get("start")).endsWith("+02:00"));
        assertThat(Api.get(
                                Api.as(circle.members().getFirst()),
                                "/series/" + made.jsonPath().getString("id"))
                        .getList("sessions"))
                .hasSameSizeAs(sessions);
        var outsider = city.person("Outsider");
        city.tell();
        assertThat(Api.status(Api.as(outsider), "/series/" + made.jsonPath().getString("id")))
                .isEqualTo(404);
    }

    @Test
    void tells_why_a_date_is_skipped_in_the_reader_s_language() {
        var circle = circle(1);
        var wanted = new HashMap<>(series("2027-03-18T16:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=18"));
        wanted.put("skipWeeks", List.of("JULY", "2027-W20", "W23", "WINTER_BREAK", "AUTUMN_BREAK"));
        var dry = path(circle.group()) + "?dryRun=true";
        var bokmal = Api.post(Api.asCoordinator(), dry, wanted).jsonPath();
        assertThat(bokmal.getList("skipped.date", String.class))
                .containsExactly(
                        "2027-03-25",
                        "2027-05-06",
                        "2027-05-20",
                        "2027-06-10",
                        "2027-07-01",
                        "2027-07-08",
                        "2027-07-15");
        assertThat(bokmal.getList("skipped.reason", String.class))
                .startsWith(
                        "Offentlig høytidsdag: Skjærtorsdag",
                        "Offentlig høytidsdag: Kristi himmelfartsdag",
                        "Uke 20",
                        "Uke 23",
                        "Juli");
        assertThat(bokmal.getList("sessions")).hasSize(11);
        assertThat(Api.post(Api.asCoordinator().header("Accept-Language", "en"), dry, wanted)
                        .jsonPath()
                        .getList("skipped.reason", String.class))
                .startsWith("Public holiday: Maundy Thursday", "Public holiday: Ascension Day", "Week 20");
        assertThat(Api.post(Api.asCoordinator().header("Accept-Language", "nn"), dry, wanted)
                        .jsonPath()
                        .getList("skipped.reason", String.class))
                .contains("Veke 20");
    }

    @Test
    void moves_a_start_that_the_rule_does_not_give_and_says_so() {
        var wanted = series(nextYear() + "-02-03T09:00", "FREQ=MONTHLY;BYMONTHDAY=10;COUNT=3");
        var dry = Api.post(Api.asCoordinator(), path(circle(1).group()) + "?dryRun=true", wanted)
                .jsonPath();
        assertThat(dry.getBoolean("startMoved")).isTrue();
        assertThat(dry.getString("start")).isEqualTo(nextYear() + "-02-10T09:00");
    }

    @Test
    void warns_how_many_members_are_expected_elsewhere_and_not_who() {
        var circle = circle(3);
        var other = city.confidentialGroup("FACILITATED");
        city.seat(other, circle.members().get(0), City.LONG_AGO);
        city.seat(other, circle.members().get(1), City.LONG_AGO);
        city.tell();
        Api.post(Api.asCoordinator(), "/groups/" + other.id() + "/sessions", session(nextYear() + "-03-01T09:30"));
        var dry = Api.post(
                        Api.asCoordinator(),
                        path(circle.group()) + "?dryRun=true",
                        series(nextYear() + "-02-01T09:00", MONTHLY))
                .jsonPath();
        assertThat(dry.getList("clashes")).hasSize(1);
        assertThat(dry.getString("clashes[0].date")).isEqualTo(nextYear() + "-03-01");
        assertThat(dry.getInt("clashes[0].members")).isEqualTo(2);
    }

    @Test
    void makes_one_series_of_two_requests_with_one_key() {
        var circle = circle(1);
        var key = UUID.randomUUID().toString();
        var wanted = series(nextYear() + "-02-01T09:00", MONTHLY);
        var first = Api.post(Api.asCoordinator().header("Idempotency-Key", key), path(circle.group()), wanted);
        var again = Api.post(Api.asCoordinator().header("Idempotency-Key", key), path(circle.group()), wanted);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        var other = new HashMap<>(wanted);
        other.put("title", "Noe annet");
        assertThat(Api.post(Api.asCoordinator().header("Idempotency-Key", key), path(circle.group()), other)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void is_one_change_in_the_feed() {
        var circle = circle(3);
        var made = Api.post(Api.asCoordinator(), path(circle.group()), series(nextYear() + "-02-01T09:00", MONTHLY))
                .jsonPath();
        var told = SessionsFeed.all().stream()
                .filter(each ->
                        circle.group().id().toString().equals(each.data().get("group")))
                .toList();
        var sessions = made.getList("sessions").size();
        assertThat(told.stream().map(SessionsFeed.Event::changeid).distinct()).hasSize(1);
        assertThat(told.stream().filter(each -> each.type().equals("no.moteplass.session.changed")))
                .hasSize(sessions);
        assertThat(told.stream().filter(each -> each.type().equals("no.moteplass.assignment.changed")))
                .hasSize(sessions);
        var series = told.stream()
                .filter(each -> each.type().equals("no.moteplass.series.changed"))
                .toList();
        assertThat(series).hasSize(1);
        assertThat(series.getFirst().data())
                .containsEntry("uid", made.getString("uid"))
                .containsEntry("start", nextYear() + "-02-01T09:00")
                .containsEntry("duration", "PT1H")
                .containsEntry("state", "ACTIVE")
                .containsEntry("version", 1);
        assertThat(series.getFirst().data().get("dates"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .hasSize(8)
                .contains(nextYear() + "-05-01T09:00");
    }

    @Test
    void cancels_what_a_series_has_ahead_from_a_date_on_as_one_change() {
        var circle = circle(2);
        var made = Api.post(Api.asCoordinator(), path(circle.group()), series(nextYear() + "-02-01T09:00", MONTHLY))
                .jsonPath();
        var id = made.getString("id");
        assertThat(Api.post(Api.as(circle.members().getFirst()), "/series/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", "tomorrow"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.post(Api.asCoordinator().header("If-Match", "\"7\""), "/series/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(412);
        var cancelled =
                Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-04-01"));
        assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
        assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.jsonPath().getList("sessions.state", String.class).subList(0, 3))
                .containsExactly("SCHEDULED", "SCHEDULED", "CANCELLED");
        var last = SessionsFeed.about(id).getLast();
        assertThat(SessionsFeed.all().stream().filter(each -> each.changeid().equals(last.changeid())))
                .hasSize(made.getList("sessions").size() - 2 + 1);
        assertThat(Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-04-01"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void warns_where_the_group_itself_meets_already() {
        var circle = circle(2);
        var wanted = series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3");
        var first = Api.post(Api.asCoordinator(), path(circle.group()), wanted).jsonPath();
        assertThat(first.getList("clashes")).as("not with itself").isEmpty();
        var again = Api.post(Api.asCoordinator(), path(circle.group()) + "?dryRun=true", wanted)
                .jsonPath();
        assertThat(again.getList("clashes")).hasSize(3);
        assertThat(again.getInt("clashes[0].members"))
                .as("seats and facilitator")
                .isEqualTo(3);
    }

    @Test
    void tells_of_a_series_only_when_something_about_it_changed() {
        var circle = circle(1);
        var id = Api.post(
                        Api.asCoordinator(),
                        path(circle.group()),
                        series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=4"))
                .jsonPath()
                .getString("id");
        Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-02-20"));
        Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-02-10"));
        city.close(circle.group(), Instant.now());
        city.tell();
        assertThat(SessionsFeed.about(id).stream().map(each -> each.data().get("version")))
                .containsExactly(1, 2);
    }

    @Test
    void cancels_a_series_while_its_sessions_are_being_changed() throws Exception {
        var circle = circle(1);
        var made = Api.post(
                        Api.asCoordinator(),
                        path(circle.group()),
                        series(nextYear() + "-02-01T09:00", "FREQ=DAILY;COUNT=60"))
                .jsonPath();
        var ids = made.getList("sessions.id", String.class);
        var acts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 40; i++) {
            var id = ids.get(ids.size() - 1 - i % 8);
            var place = "Rom " + i;
            acts.add(() -> Api.asCoordinator()
                    .header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body(Map.of("place", place))
                    .patch("/api/v1/sessions/" + id)
                    .statusCode());
            if (i % 4 == 0) {
                var from = nextYear() + "-03-" + (30 - i / 4);
                acts.add(() -> Api.post(
                                Api.asCoordinator(),
                                "/series/" + made.getString("id") + "/cancel",
                                Map.of("from", from))
                        .statusCode());
            }
        }
        try (var many = Executors.newFixedThreadPool(10)) {
            for (var each : many.invokeAll(acts)) {
                assertThat(each.get()).isIn(200, 409);
            }
        }
    }
}
