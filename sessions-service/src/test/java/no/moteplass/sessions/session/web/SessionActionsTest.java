package no.moteplass.sessions.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsTest;

/** Sessions and series say what their reader may do with them: no more and no less than what is then accepted. */
@QuarkusTest
class SessionActionsTest extends SessionsTest {

    private static final List<String> PLANNING = List.of("cancel", "edit", "name-facilitators", "reschedule");

    private String planned(City.Group group, String start) {
        return Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session(start))
                .json()
                .getString("id");
    }

    private static List<String> actions(Request who, String session) {
        return Api.get(who, "/sessions/" + session).getList("actions", String.class);
    }

    @Test
    void lets_a_member_answer_and_nothing_else() {
        var circle = circle(2);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var ben = circle.members().getFirst();
        assertThat(actions(Api.as(ben), id)).containsExactly("answer");
        assertThat(Api.sessions(Api.as(ben), "leader=me").getFirst().get("actions"))
                .as("the same in a list")
                .isEqualTo(List.of("answer"));
        assertThat(Api.post(Api.as(ben), "/sessions/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.status(Api.as(ben), "/sessions/" + id + "/responses")).isEqualTo(403);
    }

    @Test
    void lets_a_facilitator_plan_answer_and_see_who_comes() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        assertThat(actions(Api.as(circle.facilitator()), id))
                .containsExactly("answer", "cancel", "edit", "name-facilitators", "reschedule", "see-responses");
        assertThat(Api.status(Api.as(circle.facilitator()), "/sessions/" + id + "/responses"))
                .isEqualTo(200);
    }

    @Test
    void lets_the_seats_of_a_self_run_group_do_what_a_facilitator_does() {
        var group = city.confidentialGroup("SELF_RUN");
        var dina = city.person("Dina");
        city.seat(group, dina, City.LONG_AGO);
        city.publish();
        assertThat(actions(Api.as(dina), planned(group, nextYear() + "-02-01T09:00")))
                .containsAll(PLANNING)
                .contains("answer", "see-responses");
    }

    @Test
    void lets_whoever_leads_a_session_see_who_comes_even_if_they_plan_nothing_in_the_group() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var ben = circle.members().getFirst();
        Api.put(
                Api.asCoordinator().header("If-Match", "\"1\""),
                "/sessions/" + id + "/facilitators",
                Map.of("facilitators", List.of(Map.of("leader", ben.id()))));
        assertThat(actions(Api.as(ben), id)).containsExactly("answer", "see-responses");
        assertThat(Api.status(Api.as(ben), "/sessions/" + id + "/responses")).isEqualTo(200);
    }

    @Test
    void lets_a_coordinator_plan_and_not_see_what_was_answered() {
        var id = planned(circle(1).group(), nextYear() + "-02-01T09:00");
        assertThat(actions(Api.asCoordinator(), id)).isEqualTo(PLANNING);
        assertThat(Api.status(Api.asCoordinator(), "/sessions/" + id + "/responses"))
                .isEqualTo(403);
    }

    @Test
    void lets_a_machine_do_what_its_scopes_allow() {
        var id = planned(circle(1).group(), nextYear() + "-02-01T09:00");
        assertThat(actions(Api.asMachine("sessions.read"), id)).isEmpty();
        assertThat(actions(Api.asMachine("sessions.read", "sessions.write"), id))
                .isEqualTo(PLANNING);
        assertThat(actions(Api.asMachine("sessions.read", "answers.write"), id)).containsExactly("answer");
    }

    @Test
    void lets_nobody_do_anything_but_look_and_record_who_came_once_it_began_was_held_or_was_cancelled() {
        var circle = circle(1);
        var cancelled = planned(circle.group(), nextYear() + "-02-02T09:00");
        Api.post(Api.asCoordinator(), "/sessions/" + cancelled + "/cancel", Map.of());
        var held = planned(circle.group(), nextYear() + "-02-01T09:00");
        assertThat(actions(Api.asCoordinator(), cancelled)).isEmpty();
        for (var now : List.of("T07:59:59Z", "T08:00:00Z", "T09:30:00Z")) {
            itIs(Instant.parse(nextYear() + "-02-01" + now));
            var over = !now.equals("T07:59:59Z");
            assertThat(actions(Api.asCoordinator(), held).isEmpty()).as(now).isEqualTo(over);
            assertThat(actions(Api.as(circle.members().getFirst()), held).isEmpty())
                    .as(now)
                    .isEqualTo(over);
        }
        assertThat(actions(Api.as(circle.facilitator()), cancelled)).containsExactly("see-responses");
        assertThat(actions(Api.as(circle.facilitator()), held)).containsExactly("record-attendance", "see-responses");
    }

    @Test
    void says_what_may_be_done_next_in_the_answer_to_a_change_and_in_the_tag_but_not_in_the_version() {
        var circle = circle(1);
        var id = planned(circle.group(), nextYear() + "-02-01T09:00");
        var coordinators = Api.asCoordinator().get("/api/v1/sessions/" + id);
        var members = Api.as(circle.members().getFirst()).get("/api/v1/sessions/" + id);
        assertThat(coordinators.header("ETag")).isNotEqualTo(members.header("ETag"));
        assertThat(coordinators.json().getLong("version"))
                .isEqualTo(members.json().getLong("version"));
        assertThat(Api.post(Api.asCoordinator(), "/sessions/" + id + "/cancel", Map.of())
                        .json()
                        .getList("actions"))
                .isEmpty();
    }

    @Test
    void lets_a_series_be_changed_by_who_plans_in_its_group_while_it_has_something_ahead() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        var asked = series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3");
        var path = "/groups/" + circle.group().id() + "/series";
        var dry = Api.post(Api.asCoordinator(), path + "?dryRun=true", asked).json();
        assertThat(dry.getList("actions")).as("what is not kept").isEmpty();
        assertThat(dry.<List<?>>getList("sessions.actions"))
                .allSatisfy(each -> assertThat(each).isEmpty());
        var made = Api.post(Api.as(circle.facilitator()), path, asked).json();
        assertThat(made.getList("actions")).containsExactly("cancel", "change");
        assertThat(made.getList("sessions[0].actions")).contains("answer").containsAll(PLANNING);
        var one = "/series/" + made.getString("id");
        assertThat(Api.get(Api.as(ben), one).getList("actions")).isEmpty();
        assertThat(Api.get(Api.asMachine("sessions.read"), one).getList("actions"))
                .isEmpty();
        assertThat(Api.get(Api.asMachine("sessions.read", "sessions.write"), one)
                        .getList("actions"))
                .containsExactly("cancel", "change");
        Api.post(Api.asCoordinator(), one + "/cancel", Map.of("from", nextYear() + "-02-08"));
        assertThat(Api.get(Api.asCoordinator(), one).getList("actions"))
                .as("its first session is still ahead")
                .containsExactly("cancel", "change");
        Api.post(Api.asCoordinator(), one + "/cancel", Map.of());
        assertThat(Api.get(Api.asCoordinator(), one).getList("actions")).isEmpty();
    }
}
