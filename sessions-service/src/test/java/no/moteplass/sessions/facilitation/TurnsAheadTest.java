package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Whatever is cancelled, moved or left to nobody, turns ahead stay fair (S5), and no more change hands than it takes. */
@QuarkusTest
class TurnsAheadTest extends SessionsTest {

    private record Turns(City.Group group, List<City.Person> seats, List<UUID> memberships, String series) {}

    /** A group whose seats take turns, six weeks of it planned. */
    private Turns turns() {
        var group = city.confidentialGroup("SELF_RUN");
        var seats = List.of(city.person("Anna"), city.person("Ben"), city.person("Cai"));
        var memberships = new ArrayList<UUID>();
        seats.forEach(each -> memberships.add(city.seat(group, each, City.LONG_AGO.plusSeconds(memberships.size()))));
        city.publish();
        var made = Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-08-02T09:00", "FREQ=WEEKLY;COUNT=6"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return new Turns(group, seats, memberships, made.json().getString("id"));
    }

    private static List<Map<String, Object>> ahead(Turns turns) {
        return Api.sessions(Api.asCoordinator(), "group=" + turns.group().id() + "&state=SCHEDULED");
    }

    private static String id(Turns turns, int index) {
        return (String) ahead(turns).get(index).get("id");
    }

    /** A letter a session: whose it is, or a dot for nobody's. */
    @SuppressWarnings("unchecked") // The answer's shape.
    private static String leads(Turns turns) {
        var word = new StringBuilder();
        for (var session : ahead(turns)) {
            word.append(((List<Map<String, Object>>) session.get("facilitators"))
                    .stream()
                            .filter(each -> each.get("role").equals("LEAD"))
                            .map(each -> ((String) each.get("name")).substring(0, 1))
                            .findFirst()
                            .orElse("."));
        }
        return word.toString();
    }

    private static long passedOn(Turns turns) {
        return SessionsFeed.all().stream()
                        .filter(each ->
                                turns.group().id().toString().equals(each.data().get("group")))
                        .filter(each -> each.type().equals("no.moteplass.assignment.changed"))
                        .count()
                - 6;
    }

    private static void done(String path, Map<String, Object> body) {
        var answer = Api.post(Api.asCoordinator(), path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void lets_nobody_lead_twice_before_all_have_led_when_a_session_is_cancelled() {
        var turns = turns();
        assertThat(leads(turns)).isEqualTo("ABCABC");
        done("/sessions/" + id(turns, 1) + "/cancel", Map.of());
        assertThat(leads(turns)).isEqualTo("ACBBC");
        assertThat(passedOn(turns)).as("one changes hands").isEqualTo(1);
    }

    @Test
    void lets_nobody_lead_twice_before_all_have_led_when_a_session_is_moved_behind_others() {
        var turns = turns();
        done("/sessions/" + id(turns, 0) + "/reschedule", Map.of("start", nextYear() + "-08-25T09:00"));
        assertThat(leads(turns)).as("what was A's first is fourth now").isEqualTo("BCAABC");
        done("/sessions/" + id(turns, 1) + "/reschedule", Map.of("start", nextYear() + "-10-05T09:00"));
        assertThat(leads(turns)).isEqualTo("BACBCA");
    }

    @Test
    void leaves_a_move_that_changes_no_order_to_whose_turn_it_was() {
        var turns = turns();
        done("/sessions/" + id(turns, 1) + "/reschedule", Map.of("start", nextYear() + "-08-10T13:00"));
        assertThat(leads(turns)).isEqualTo("ABCABC");
        assertThat(passedOn(turns)).isZero();
    }

    @Test
    void looks_at_what_other_plans_have_ahead_when_a_series_is_cancelled() {
        var turns = turns();
        for (var day : List.of("-08-04", "-10-04", "-10-11")) {
            assertThat(Api.post(
                                    Api.asCoordinator(),
                                    "/groups/" + turns.group().id() + "/sessions",
                                    session(nextYear() + day + "T13:00"))
                            .statusCode())
                    .isEqualTo(201);
        }
        done("/series/" + turns.series() + "/cancel", Map.of());
        assertThat(leads(turns).chars().distinct().count())
                .as("three, each once")
                .isEqualTo(3);
        assertThat(leads(turns)).hasSize(3);
    }

    @Test
    void leaves_a_session_that_was_emptied_by_hand_to_nobody_until_somebody_is_named() {
        var turns = turns();
        var emptied = id(turns, 1);
        name(emptied, List.of());
        assertThat(leads(turns)).isEqualTo("A.CABC");
        var dora = city.person("Dora");
        city.seat(turns.group(), dora, clock.instant());
        city.publish();
        assertThat(leads(turns)).matches("[ABCD]\\.[ABCD]{4}").contains("D");
        city.leaves(turns.memberships().getFirst(), clock.instant());
        city.publish();
        assertThat(leads(turns).charAt(1)).isEqualTo('.');
        assertThat(leads(turns)).doesNotContain("A");
        done("/sessions/" + id(turns, 2) + "/cancel", Map.of());
        assertThat(leads(turns).charAt(1)).isEqualTo('.');
        name(emptied, List.of(Map.of("leader", dora.id())));
        assertThat(leads(turns).charAt(1)).isEqualTo('D');
        city.active(dora, false);
        city.publish();
        assertThat(leads(turns)).as("who was named and left is replaced").doesNotContain("D", ".");
    }

    @Test
    void passes_on_what_somebody_was_named_to_lead_when_they_decline_and_not_what_they_are_named_for_afterwards() {
        var turns = turns();
        var ben = turns.seats().get(1);
        var first = id(turns, 0);
        name(first, List.of(Map.of("leader", ben.id())));
        var path = "/sessions/" + first + "/responses/me";
        assertThat(Api.put(Api.as(ben), path, Map.of("response", "DECLINED")).statusCode())
                .isEqualTo(200);
        assertThat(leads(turns)).isEqualTo("ABCABC");
        name(first, List.of(Map.of("leader", ben.id())));
        done("/sessions/" + id(turns, 5) + "/cancel", Map.of());
        assertThat(leads(turns)).startsWith("B");
    }

    @Test
    void tells_in_the_order_of_turns_how_many_each_has_taken_and_has_ahead() {
        var turns = turns();
        itIs(Instant.parse(nextYear() + "-08-10T09:00:00Z"));
        done("/sessions/" + id(turns, 1) + "/cancel", Map.of());
        var places = Api.get(
                Api.as(turns.seats().getFirst()), "/groups/" + turns.group().id() + "/rotation");
        assertThat(places.getList("items.taken")).containsExactlyInAnyOrder(1, 1, 0);
        assertThat(places.getList("items.ahead")).hasSize(3);
        var taken = 0;
        var ahead = 0;
        for (var i = 0; i < 3; i++) {
            taken += (int) places.getLong("items[" + i + "].taken");
            ahead += (int) places.getLong("items[" + i + "].ahead");
        }
        assertThat(taken).isEqualTo(2);
        assertThat(ahead).as("of six two have been and one is cancelled").isEqualTo(3);
    }

    private static void name(String session, List<Map<String, Object>> facilitators) {
        var version = Api.get(Api.asCoordinator(), "/sessions/" + session).getLong("version");
        var answer = Api.put(
                Api.asCoordinator().header("If-Match", "\"" + version + "\""),
                "/sessions/" + session + "/facilitators",
                Map.of("facilitators", facilitators));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
