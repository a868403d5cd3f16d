package no.moteplass.sessions.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Who leads a session is named over HTTP, and nobody leads two at once: refusals first. */
@QuarkusTest
class FacilitatorsTest extends SessionsTest {

    private Answer plan(City.Group group, Map<String, Object> session) {
        return Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session);
    }

    private String planned(City.Group group, String start) {
        var made = plan(group, session(start));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.json().getString("id");
    }

    @Test
    void names_the_other_time_and_not_the_group_when_a_facilitator_is_engaged() {
        var one = circle(1);
        var other = city.confidentialGroup("FACILITATED");
        city.role(other, one.facilitator(), "FACILITATOR", City.LONG_AGO);
        city.publish();
        planned(one.group(), "2027-06-01T09:00");
        var asked = new HashMap<>(session("2027-06-01T10:00"));
        asked.put("facilitators", List.of(Map.of("leader", one.facilitator().id())));
        var refused = plan(other, asked);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/facilitator-double-booked");
        assertThat(refused.json().getString("detail")).contains("tirsdag 1. juni 2027 kl. 09.00");
        assertThat(refused.json().getString("conflict.start")).isEqualTo("2027-06-01T09:00:00+02:00");
        assertThat(refused.asString()).doesNotContain("Prøve");
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + other.id())).isEmpty();

        asked.put("start", "2027-06-01T10:30");
        var fits = plan(other, asked);
        assertThat(fits.statusCode())
                .as("half-open: one begins as the other ends")
                .isEqualTo(201);
        assertThat(fits.json().getString("facilitators[0].source")).isEqualTo("NAMED");
        var moved = Api.post(
                Api.asCoordinator().header("Accept-Language", "en"),
                "/sessions/" + fits.json().getString("id") + "/reschedule",
                Map.of("start", "2027-06-01T08:00"));
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.json().getString("detail")).contains("on Tuesday 1 June 2027 at 09:00");
    }

    @Test
    void never_books_a_facilitator_twice_however_many_ask_at_once() throws Exception {
        var anna = city.person("Anna");
        var groups = IntStream.range(0, 8)
                .mapToObj(i -> city.confidentialGroup("FACILITATED"))
                .toList();
        groups.forEach(each -> city.role(each, anna, "FACILITATOR", City.LONG_AGO));
        city.publish();
        for (var round = 0; round < 3; round++) {
            var start = nextYear() + "-0" + (round + 2) + "-03T09:00";
            var asked = new HashMap<>(session(start));
            asked.put("facilitators", List.of(Map.of("leader", anna.id())));
            List<Callable<Integer>> rush = groups.stream()
                    .map(group -> (Callable<Integer>) () -> plan(group, asked).statusCode())
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
        assertThat(named.json().getLong("version")).isEqualTo(2);
        assertThat(named.json().getList("facilitators.role", String.class)).containsExactly("LEAD", "CO");
        assertThat(named.json().getString("facilitators[0].name")).startsWith("Ben");
        assertThat(SessionsFeed.about(id).getLast().type()).isEqualTo("no.moteplass.assignment.changed");
        assertThat(SessionsFeed.about(id).getLast().data()).containsEntry("version", 2);
    }
}
