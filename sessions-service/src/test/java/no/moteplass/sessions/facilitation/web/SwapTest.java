package no.moteplass.sessions.facilitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Two who lead change sessions, over HTTP: refusals first. */
@QuarkusTest
class SwapTest extends SessionsTest {

    private record Turns(City.Group group, City.Person anna, City.Person ben, List<UUID> memberships) {}

    private Turns turns() {
        var group = city.confidentialGroup("SELF_RUN");
        var anna = city.person("Anna");
        var ben = city.person("Ben");
        var memberships =
                List.of(city.seat(group, anna, City.LONG_AGO), city.seat(group, ben, City.LONG_AGO.plusSeconds(1)));
        city.publish();
        var made = Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-08-02T09:00", "FREQ=WEEKLY;COUNT=4"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return new Turns(group, anna, ben, memberships);
    }

    private static List<String> ids(Turns turns) {
        return Api.sessions(Api.asCoordinator(), "group=" + turns.group().id()).stream()
                .map(each -> (String) each.get("id"))
                .toList();
    }

    @SuppressWarnings("unchecked") // The answer's shape.
    private static String leads(Turns turns) {
        var word = new StringBuilder();
        Api.sessions(Api.asCoordinator(), "group=" + turns.group().id() + "&state=SCHEDULED")
                .forEach(session -> word.append(((List<Map<String, Object>>) session.get("facilitators"))
                        .stream()
                                .filter(each -> each.get("role").equals("LEAD"))
                                .map(each -> ((String) each.get("name")).substring(0, 1))
                                .findFirst()
                                .orElse(".")));
        return word.toString();
    }

    private static Answer swap(Request who, String session, Object with) {
        var body = new HashMap<String, Object>();
        body.put("with", with);
        return Api.post(who, "/sessions/" + session + "/swap", body);
    }

    private static void assertInvalid(Answer answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.json().getString("violations[0].field")).isEqualTo("with");
        assertThat(answer.json().getString("violations[0].code")).isEqualTo(code);
    }

    @Test
    void is_for_those_who_plan_in_the_group() {
        var circle = circle(1);
        var made = Api.post(
                Api.asCoordinator(),
                "/groups/" + circle.group().id() + "/series",
                series(nextYear() + "-08-02T09:00", "FREQ=WEEKLY;COUNT=2"));
        var one = made.json().getString("sessions[0].id");
        var other = made.json().getString("sessions[1].id");
        assertThat(swap(Api.as(circle.members().getFirst()), one, other).statusCode())
                .isEqualTo(403);
        assertThat(swap(Api.as(turns().ben()), one, other).statusCode()).isEqualTo(404);
        assertThat(swap(Api.asMachine("sessions.read"), one, other).statusCode())
                .isEqualTo(403);
    }

    @Test
    void refuses_what_is_no_other_session_of_the_group_that_somebody_leads() {
        var turns = turns();
        var ids = ids(turns);
        var first = ids.getFirst();
        assertInvalid(swap(Api.asCoordinator(), first, null), "required");
        assertInvalid(swap(Api.asCoordinator(), first, first), "sameSession");
        assertInvalid(swap(Api.asCoordinator(), first, UUID.randomUUID()), "unknownId");
        assertInvalid(swap(Api.asCoordinator(), first, ids(turns()).getFirst()), "unknownId");
        assertThat(Api.put(
                                Api.asCoordinator().header("If-Match", "\"1\""),
                                "/sessions/" + ids.get(3) + "/facilitators",
                                Map.of("facilitators", List.of()))
                        .statusCode())
                .isEqualTo(200);
        assertInvalid(swap(Api.asCoordinator(), first, ids.get(3)), "bothLed");
        assertThat(swap(Api.asCoordinator().header("If-Match", "\"9\""), first, ids.get(1))
                        .statusCode())
                .isEqualTo(412);
        Api.post(Api.asCoordinator(), "/sessions/" + ids.get(3) + "/cancel", Map.of());
        assertThat(swap(Api.asCoordinator(), first, ids.get(3)).statusCode()).isEqualTo(409);
        itIs(Instant.parse(nextYear() + "-08-03T09:00:00Z"));
        assertThat(swap(Api.asCoordinator(), first, ids.get(1)).statusCode())
                .as("what has begun")
                .isEqualTo(409);
        assertThat(swap(Api.asCoordinator(), ids.get(1), first).statusCode()).isEqualTo(409);
        assertThat(leads(turns)).isEqualTo("BA");
    }

    @Test
    void refuses_whoever_is_engaged_has_declined_or_will_have_left_by_then() {
        var turns = turns();
        var ids = ids(turns);
        var elsewhere = city.confidentialGroup("FACILITATED");
        city.role(elsewhere, turns.anna(), "FACILITATOR", City.LONG_AGO);
        city.publish();
        var engaged = new HashMap<>(session(nextYear() + "-08-09T09:30"));
        engaged.put("facilitators", List.of(Map.of("leader", turns.anna().id())));
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + elsewhere.id() + "/sessions", engaged)
                        .statusCode())
                .isEqualTo(201);
        var refused = swap(Api.as(turns.ben()), ids.get(0), ids.get(1));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/facilitator-double-booked");
        assertThat(refused.asString())
                .as("when is for whoever may see that session")
                .doesNotContain("09.30");
        Api.put(Api.as(turns.anna()), "/sessions/" + ids.get(3) + "/responses/me", Map.of("response", "DECLINED"));
        assertInvalid(swap(Api.asCoordinator(), ids.get(0), ids.get(3)), "declinedThen");
        city.leaves(turns.memberships().get(1), Instant.parse(nextYear() + "-08-12T00:00:00Z"));
        city.publish();
        assertThat(leads(turns)).startsWith("ABA");
        assertInvalid(swap(Api.asCoordinator(), ids.get(2), ids.get(1)), "notInGroup");
    }

    @Test
    void lets_two_change_places_and_leaves_them_there_whatever_happens_later() {
        var turns = turns();
        var ids = ids(turns);
        var before = SessionsFeed.all().size();
        var swapped = swap(Api.as(turns.ben()), ids.get(0), ids.get(3));
        assertThat(swapped.statusCode()).as(swapped.asString()).isEqualTo(200);
        assertThat(swapped.json().getString("id")).isEqualTo(ids.getFirst());
        assertThat(swapped.json().getLong("version")).isEqualTo(2);
        assertThat(leads(turns)).isEqualTo("BBAA");
        var events = SessionsFeed.all().subList(before, SessionsFeed.all().size());
        assertThat(events)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.type()).isEqualTo("no.moteplass.assignment.changed"));
        Api.post(Api.asCoordinator(), "/sessions/" + ids.get(1) + "/cancel", Map.of());
        assertThat(leads(turns)).startsWith("B").endsWith("A");
        assertThat(swap(Api.asCoordinator(), ids.get(2), ids.get(3)).statusCode())
                .as("both are led by the same: nothing to do")
                .isEqualTo(200);
    }

    @Test
    void leaves_who_helps_where_they_help_and_nobody_twice_in_one_session() {
        var turns = turns();
        var ids = ids(turns);
        var named = Api.put(
                Api.asCoordinator().header("If-Match", "\"1\""),
                "/sessions/" + ids.get(0) + "/facilitators",
                Map.of(
                        "facilitators",
                        List.of(
                                Map.of("leader", turns.anna().id()),
                                Map.of("leader", turns.ben().id()))));
        assertThat(named.statusCode()).isEqualTo(200);
        var swapped = swap(Api.asCoordinator(), ids.get(0), ids.get(1));
        assertThat(swapped.statusCode()).as(swapped.asString()).isEqualTo(200);
        assertThat(swapped.json().getList("facilitators.leader", String.class))
                .containsExactly(turns.ben().id().toString());
        assertThat(leads(turns)).isEqualTo("BAAB");
    }
}
