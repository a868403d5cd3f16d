package no.moteplass.sessions.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Answers over HTTP: refusals first. */
@QuarkusTest
class ResponsesTest extends SessionsTest {

    private String planned(City.Group group, String start) {
        return Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session(start))
                .json()
                .getString("id");
    }

    private static String mine(String session) {
        return "/sessions/" + session + "/responses/me";
    }

    @Test
    void refuses_answers_about_what_is_none_of_one_s_sessions() {
        var circle = circle(2);
        var ben = circle.members().getFirst();
        var outsider = circle(1).members().getFirst();
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var yes = Map.of("response", "ACCEPTED");
        assertThat(Api.put(Api.as(outsider), mine(id), yes).statusCode()).isEqualTo(404);
        assertThat(Api.put(Api.as(ben), mine(UUID.randomUUID().toString()), yes).statusCode())
                .isEqualTo(404);
        assertThat(Api.put(Api.as(ben), mine(id), Map.of("response", "PERHAPS")).statusCode())
                .isEqualTo(422);
        assertThat(Api.put(Api.as(ben), mine(id), Map.of()).statusCode()).isEqualTo(422);
        assertThat(Api.put(
                                Api.as(ben),
                                "/sessions/" + id + "/responses/"
                                        + circle.members().getLast().id(),
                                yes)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.put(Api.asMachine("sessions.write"), "/sessions/" + id + "/responses/" + ben.id(), yes)
                        .statusCode())
                .isEqualTo(403);
        var outdated = Api.put(Api.asMachine("answers.write"), "/sessions/" + id + "/responses/" + outsider.id(), yes);
        assertThat(outdated.statusCode())
                .as("the owning service checks again: outdated")
                .isEqualTo(409);
        assertThat(Api.status(Api.as(ben), "/sessions/" + id + "/responses")).isEqualTo(403);
        assertThat(Api.status(Api.as(outsider), "/sessions/" + id + "/responses"))
                .isEqualTo(404);
    }

    @Test
    void refuses_answers_once_it_began_or_was_cancelled() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        var first = planned(circle.group(), nextYear() + "-02-01T09:00");
        var second = planned(circle.group(), nextYear() + "-02-02T09:00");
        Api.post(Api.asCoordinator(), "/sessions/" + second + "/cancel", Map.of());
        assertThat(Api.put(Api.as(ben), mine(second), Map.of("response", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(409);
        itIs(Instant.parse(nextYear() + "-02-01T08:00:00Z"));
        assertThat(Api.put(Api.as(ben), mine(first), Map.of("response", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void counts_the_last_answer_and_shows_all_to_the_facilitator() {
        var circle = circle(2);
        var ben = circle.members().getFirst();
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        assertThat(Api.put(Api.as(ben), mine(id), Map.of("response", "DECLINED"))
                        .statusCode())
                .isEqualTo(200);
        var behindALink = Api.put(
                Api.asMachine("answers.write"),
                "/sessions/" + id + "/responses/" + ben.id(),
                Map.of("response", "TENTATIVE"));
        assertThat(behindALink.statusCode()).as(behindALink.asString()).isEqualTo(200);
        assertThat(behindALink.json().getLong("version")).isEqualTo(2);
        assertThat(Api.get(Api.as(ben), "/sessions/" + id).getString("myResponse"))
                .isEqualTo("TENTATIVE");
        assertThat(Api.sessions(Api.as(ben), "leader=me").getFirst()).containsEntry("myResponse", "TENTATIVE");

        var all = Api.get(Api.as(circle.facilitator()), "/sessions/" + id + "/responses");
        assertThat(all.getList("items")).hasSize(3);
        assertThat(all.getList("items.response")).containsOnly("TENTATIVE", null);
        assertThat(Api.status(Api.asCoordinator(), "/sessions/" + id + "/responses"))
                .isEqualTo(403);
        var events = SessionsFeed.about(behindALink.json().getString("id"));
        assertThat(events).hasSize(2);
        assertThat(events.getLast().data())
                .containsEntry("response", "TENTATIVE")
                .containsEntry("leader", ben.id().toString())
                .containsEntry("version", 2);
    }

    @Test
    void gives_the_turn_to_the_next_when_whose_turn_it_was_declines() {
        var group = city.confidentialGroup("SELF_RUN");
        var seats = List.of(city.person("Dina"), city.person("Eli"), city.person("Farah"));
        seats.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(seats.indexOf(each))));
        city.publish();
        Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        var sessions = Api.sessions(Api.as(seats.getFirst()), "leader=me");
        var id = (String) sessions.getFirst().get("id");
        assertThat(lead(id)).isEqualTo(seats.getFirst().id().toString());
        Api.put(Api.as(seats.getFirst()), mine(id), Map.of("response", "DECLINED"));
        assertThat(lead(id)).isEqualTo(seats.getLast().id().toString());
        assertThat(lead((String) sessions.get(1).get("id")))
                .as("others stay")
                .isEqualTo(seats.get(1).id().toString());
        assertThat(SessionsFeed.about(id).getLast().type()).isEqualTo("no.moteplass.assignment.changed");
    }

    private static String lead(String session) {
        return Api.get(Api.asCoordinator(), "/sessions/" + session).getString("facilitators[0].leader");
    }

    @Test
    void lets_who_declined_lead_in_the_stead_of_whoever_stepped_in_so_that_it_stays_fair() {
        var group = city.confidentialGroup("SELF_RUN");
        var seats = List.of(city.person("Dina"), city.person("Eli"), city.person("Farah"));
        seats.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(seats.indexOf(each))));
        city.publish();
        Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=6"));
        var sessions = Api.sessions(Api.as(seats.getFirst()), "leader=me");
        Api.put(Api.as(seats.getFirst()), mine((String) sessions.getFirst().get("id")), Map.of("response", "DECLINED"));
        assertThat(sessions.stream().map(each -> lead((String) each.get("id"))))
                .as("Farah steps in for Dina, and Dina for Farah; Eli and the next cycle stay")
                .containsExactly(
                        seats.get(2).id().toString(),
                        seats.get(1).id().toString(),
                        seats.get(0).id().toString(),
                        seats.get(0).id().toString(),
                        seats.get(1).id().toString(),
                        seats.get(2).id().toString());
    }

    @Test
    void lets_who_stepped_in_keep_their_own_turn_if_the_other_cannot_take_it() {
        var group = city.confidentialGroup("SELF_RUN");
        var seats = List.of(city.person("Dina"), city.person("Eli"));
        seats.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(seats.indexOf(each))));
        city.publish();
        Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=2"));
        var sessions = Api.sessions(Api.as(seats.getFirst()), "leader=me");
        Api.put(Api.as(seats.getFirst()), mine((String) sessions.get(1).get("id")), Map.of("response", "DECLINED"));
        Api.put(Api.as(seats.getFirst()), mine((String) sessions.get(0).get("id")), Map.of("response", "DECLINED"));
        assertThat(sessions.stream().map(each -> lead((String) each.get("id"))))
                .containsOnly(seats.getLast().id().toString());
    }
}
