package no.moteplass.sessions.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsTest;

/** When and where a group meets, as each may know it before they are in it (P2). */
@QuarkusTest
class SchedulesTest extends SessionsTest {

    private static final String EVERY_SECOND_TUESDAY_OF_A_MONTH = "FREQ=MONTHLY;BYDAY=2TU;COUNT=6";
    private static final int STATEMENTS = 5;

    @Inject
    SessionFactory database;

    private static void plan(City.Group group, String start, String rule) {
        var body = new HashMap<>(series(start, rule));
        body.put("district", "Sentrum");
        body.put("skipHolidays", false);
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/series", body)
                        .statusCode())
                .isEqualTo(201);
    }

    private static void plan(City.Group group) {
        plan(group, nextYear() + "-01-01T08:30", EVERY_SECOND_TUESDAY_OF_A_MONTH);
    }

    private static List<Map<String, Object>> schedules(Request who, City.Group... groups) {
        return schedules(who, Stream.of(groups).map(City.Group::id).toList());
    }

    private static List<Map<String, Object>> schedules(Request who, List<UUID> groups) {
        return Api.get(
                        who,
                        "/schedules?groups="
                                + groups.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getList("items");
    }

    private static Map<String, Object> schedule(Request who, City.Group group) {
        var found = schedules(who, group);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Map<String, Object> filled(Map<String, Object> schedule) {
        return schedule.entrySet().stream()
                .filter(each -> Objects.nonNull(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> roughly(City.Group group) {
        return Map.of(
                "group", group.id().toString(),
                "planned", true,
                "weekday", "TUE",
                "partOfDay", "AM",
                "duration", "PT1H",
                "rhythm", "P1M",
                "district", "Sentrum");
    }

    private static void assertExact(Request who, City.Group group) {
        var all = new HashMap<>(roughly(group));
        all.put("start", "08:30");
        all.put("place", "Rådhuset, møterom 3");
        all.put("online", false);
        var shown = filled(schedule(who, group));
        assertThat(shown.remove("nextDate")).asString().matches(nextYear() + "-01-(0[89]|1[0-4])");
        assertThat(shown).isEqualTo(all);
    }

    private static void assertRough(Request who, City.Group group) {
        assertThat(filled(schedule(who, group))).isEqualTo(roughly(group));
    }

    @Test
    void everybody_knows_when_and_where_an_open_programme_meets() {
        var group = city.openGroup();
        var anybody = city.person("Cai");
        city.publish();
        plan(group);
        assertExact(Api.as(anybody), group);
        assertExact(Api.asCoordinator(), group);
        assertExact(Api.asMachine("groups.read"), group);
    }

    @Test
    void a_confidential_group_is_known_exactly_to_its_own_people_and_coordinators() {
        var circle = circle(2);
        var group = circle.group();
        var deputy = city.person("Dina");
        city.role(group, deputy, "DEPUTY_FACILITATOR", City.LONG_AGO);
        city.publish();
        plan(group);
        assertExact(Api.as(circle.members().getFirst()), group);
        assertExact(Api.as(circle.facilitator()), group);
        assertExact(Api.as(deputy), group);
        assertExact(Api.asCoordinator(), group);
        assertExact(Api.asMachine("sessions.read"), group);
    }

    @Test
    void a_confidential_group_is_known_roughly_to_everyone_else() {
        var circle = circle(2);
        var group = circle.group();
        var boss = city.person("Cai");
        var owner = city.person("Eli");
        var whoLeft = city.person("Fia");
        var whoWaits = city.person("Gro");
        city.role(group, owner, "PURPOSE_OWNER", City.LONG_AGO);
        city.leaves(city.seat(group, whoLeft, City.LONG_AGO), City.LONG_AGO.plusSeconds(3600));
        city.signUp(group, whoWaits, "WAITING");
        city.publish();
        plan(group);
        for (var each : List.of(boss, owner, whoLeft, whoWaits)) {
            assertRough(Api.as(each), group);
        }
        assertRough(Api.asMachine("groups.read"), group);
    }

    @Test
    void an_offer_or_invitation_shows_all_of_it_as_long_as_it_is_held() {
        var group = circle(1).group();
        var eva = city.person("Eva");
        var other = city.person("Finn");
        var offer = city.signUp(group, eva, "OFFERED");
        city.publish();
        plan(group);
        assertExact(Api.as(eva), group);
        assertRough(Api.as(other), group);

        city.signUp(offer, group, eva, "DECLINED");
        city.publish();
        assertRough(Api.as(eva), group);
    }

    @Test
    void what_was_said_of_an_offer_before_changes_nothing() {
        var group = circle(1).group();
        var eva = city.person("Eva");
        var offer = city.signUp(group, eva, "OFFERED");
        var offered = city.publish();
        city.signUp(offer, group, eva, "LAPSED");
        city.publish();
        plan(group);
        city.apply(offered);
        assertRough(Api.as(eva), group);
    }

    @Test
    void no_time_of_asking_tells_the_hour_or_the_date() {
        var group = circle(1).group();
        var boss = city.person("Cai");
        city.publish();
        plan(group, nextYear() + "-03-01T08:30", "FREQ=MONTHLY;BYDAY=2TU;COUNT=1");
        var asked = new ArrayList<Map<String, Object>>();
        for (var day : List.of(1, 8, 9, 10, 11, 12, 13, 14, 15, 30)) {
            for (var hour : List.of("07", "09")) { // The session begins at 07:30 and ends at 08:30, in UTC.
                itIs(Instant.parse("%d-03-%02dT%s:00:00Z".formatted(nextYear(), day, hour)));
                asked.add(schedule(Api.as(boss), group));
            }
        }
        assertThat(asked).allSatisfy(each -> assertThat(each).isEqualTo(asked.getFirst()));
        assertThat(asked.getFirst()).containsEntry("planned", true);
        itIs(Instant.parse(nextYear() + "-04-01T12:00:00Z"));
        assertThat(schedule(Api.as(boss), group)).containsEntry("planned", false);
    }

    @Test
    void a_group_without_a_plan_says_so() {
        var group = city.openGroup();
        var anybody = city.person("Cai");
        var circle = circle(1);
        for (var who : List.of(Api.as(circle.facilitator()), Api.asCoordinator())) {
            assertThat(filled(schedule(who, group)))
                    .isEqualTo(Map.of("group", group.id().toString(), "planned", false));
        }
        assertThat(filled(schedule(Api.as(anybody), circle.group()))).containsEntry("planned", false);
    }

    @Test
    void what_is_cancelled_is_not_ahead() {
        var circle = circle(1);
        plan(circle.group());
        var series = Api.sessions(Api.asCoordinator(), "group=" + circle.group().id())
                .getFirst()
                .get("series");
        assertThat(Api.post(Api.asCoordinator(), "/series/" + series + "/cancel", Map.of("from", nextYear() + "-01-01"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(schedule(Api.as(circle.facilitator()), circle.group())).containsEntry("planned", false);
    }

    @Test
    void unknown_groups_and_drafts_are_left_out_alike() {
        var known = city.openGroup();
        var draft = city.openGroup();
        city.state(draft, "DRAFT", null);
        var anybody = city.person("Cai");
        city.publish();
        plan(known);
        plan(draft);
        var nobodys = new City.Group(UUID.randomUUID(), "", false, "");
        assertThat(schedules(Api.as(anybody), draft, nobodys)).isEmpty();
        assertThat(schedules(Api.as(anybody), nobodys, known, draft))
                .extracting(each -> each.get("group"))
                .containsExactly(known.id().toString());
        assertThat(schedules(Api.asCoordinator(), draft, known))
                .extracting(each -> each.get("group"))
                .containsExactly(draft.id().toString(), known.id().toString());
        assertThat(schedules(Api.asMachine("groups.read"), draft)).isEmpty();
    }

    @Test
    void tells_nobody_who_may_see_no_groups() {
        var group = circle(1).group();
        var gone = city.person("Gro");
        city.active(gone, false);
        city.publish();
        var path = "/api/v1/schedules?groups=" + group.id();
        assertThat(Http.given().get(path).statusCode()).isEqualTo(401);
        assertThat(Api.asMachine("sessions.write").get(path).statusCode()).isEqualTo(403);
        var inactive = Api.as(gone).get(path);
        assertThat(inactive.statusCode()).isEqualTo(403);
        assertThat(inactive.json().getString("type")).isEqualTo("/problems/inactive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"group=x", "groups=", "groups=x", "groups=,", "groups=00000000-0000-7000-8000-000000000001,"})
    void asks_for_ids(String query) {
        assertThat(Api.asCoordinator().get("/api/v1/schedules?" + query).statusCode())
                .as(query)
                .isEqualTo(422);
    }

    @Test
    void asks_for_fifty_groups_at_most_and_as_many_cost_no_more_than_one() {
        var anybody = city.person("Cai");
        var groups = IntStream.range(0, 40).mapToObj(i -> city.openGroup()).toList();
        city.publish();
        groups.subList(0, 5).forEach(SchedulesTest::plan);
        var ids = groups.stream().map(City.Group::id).toList();
        schedules(Api.as(anybody), ids);
        database.getStatistics().setStatisticsEnabled(true);
        database.getStatistics().clear();
        assertThat(schedules(Api.as(anybody), ids)).hasSize(40);
        var many = database.getStatistics().getPrepareStatementCount();
        database.getStatistics().clear();
        schedules(Api.as(anybody), ids.subList(0, 1));
        var one = database.getStatistics().getPrepareStatementCount();
        database.getStatistics().setStatisticsEnabled(false);
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(STATEMENTS);

        var oneTooMany = IntStream.range(0, 51)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining(","));
        assertThat(Api.asCoordinator()
                        .get("/api/v1/schedules?groups=" + oneTooMany)
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.asCoordinator()
                        .get("/api/v1/schedules?groups=" + oneTooMany.substring(37))
                        .json()
                        .getList("items"))
                .isEmpty();
    }
}
