package no.moteplass.sessions.groupfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Who leads when people go inactive and come back, and when groups-service's clock is not ours (S5). */
@QuarkusTest
class ComingAndGoingTest extends SessionsTest {

    private record SelfRun(City.Group group, List<City.Person> seats, List<UUID> memberships) {
        String id(int seat) {
            return seats.get(seat).id().toString();
        }
    }

    private SelfRun selfRun(int seats) {
        var group = city.confidentialGroup("SELF_RUN");
        var people = new ArrayList<City.Person>();
        var memberships = new ArrayList<UUID>();
        for (var i = 0; i < seats; i++) {
            people.add(city.person("Seat" + i));
            memberships.add(city.seat(group, people.get(i), City.LONG_AGO.plusSeconds(i)));
        }
        city.publish();
        return new SelfRun(group, people, memberships);
    }

    @SuppressWarnings("unchecked") // The answer's shape.
    private List<String> leads(City.Group group) {
        return Api.sessions(Api.asCoordinator(), "group=" + group.id()).stream()
                .map(each -> ((List<Map<String, Object>>) each.get("facilitators"))
                        .stream()
                                .findFirst()
                                .map(one -> (String) one.get("leader"))
                                .orElse("nobody"))
                .toList();
    }

    private void planWeekly(City.Group group, String from, int count) {
        var made = Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + from + "T09:00", "FREQ=WEEKLY;COUNT=" + count));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    private void active(City.Person person, boolean active) {
        city.active(person, active);
        city.publish();
    }

    @Test
    void passes_on_at_once_what_somebody_who_goes_inactive_has_ahead_and_only_that() {
        var circle = selfRun(3);
        planWeekly(circle.group(), "-08-02", 6);
        active(circle.seats().get(1), false);
        assertThat(leads(circle.group()))
                .containsExactly(circle.id(0), circle.id(2), circle.id(2), circle.id(0), circle.id(0), circle.id(2));
        planWeekly(circle.group(), "-11-01", 4);
        assertThat(leads(circle.group())).as("new series").hasSize(10).doesNotContain(circle.id(1), "nobody");
        assertThat(SessionsFeed.all().stream()
                        .filter(each -> circle.group()
                                .id()
                                .toString()
                                .equals(each.data().get("group")))
                        .filter(each -> each.type().equals("no.moteplass.assignment.changed")))
                .as("six and four planned, two passed on")
                .hasSize(12);
    }

    @Test
    void lets_who_comes_back_come_last_in_the_cycle() {
        var circle = selfRun(3);
        active(circle.seats().get(0), false);
        planWeekly(circle.group(), "-08-02", 6);
        assertThat(leads(circle.group())).doesNotContain(circle.id(0), "nobody");
        active(circle.seats().get(0), true);
        assertThat(leads(circle.group()))
                .containsExactly(circle.id(1), circle.id(2), circle.id(0), circle.id(1), circle.id(2), circle.id(0));
    }

    @Test
    void lets_who_led_before_they_were_away_come_last_too() {
        var circle = selfRun(3);
        planWeekly(circle.group(), "-08-02", 7);
        itIs(Instant.parse(nextYear() + "-08-02T12:00:00Z"));
        active(circle.seats().get(0), false);
        itIs(Instant.parse(nextYear() + "-08-16T12:00:00Z"));
        active(circle.seats().get(0), true);
        assertThat(leads(circle.group()))
                .containsExactly(
                        circle.id(0),
                        circle.id(1),
                        circle.id(2),
                        circle.id(1),
                        circle.id(2),
                        circle.id(0),
                        circle.id(1));
    }

    @Test
    void lets_the_deputy_step_in_for_a_facilitator_who_is_inactive_even_where_they_were_named() {
        var group = city.confidentialGroup("FACILITATED");
        var anna = city.person("Anna");
        var deputy = city.person("Deputy");
        city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        city.role(group, deputy, "DEPUTY_FACILITATOR", City.LONG_AGO);
        city.publish();
        planWeekly(group, "-08-02", 2);
        var named = session(nextYear() + "-09-01T09:00");
        named.put("facilitators", List.of(Map.of("leader", anna.id()), Map.of("leader", deputy.id())));
        var path = "/groups/" + group.id() + "/sessions";
        assertThat(Api.post(Api.asCoordinator(), path, named).statusCode()).isEqualTo(201);
        active(anna, false);
        assertThat(leads(group)).containsOnly(deputy.id().toString());
        named.put("start", nextYear() + "-10-01T09:00");
        var refused = Api.post(Api.asCoordinator(), path, named);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo("notInGroup");
        active(deputy, false);
        assertThat(leads(group)).containsOnly("nobody");
        active(anna, true);
        assertThat(leads(group).subList(0, 2))
                .as("by turns")
                .containsOnly(anna.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT0S", "PT-1H"})
    void leaves_no_session_without_a_lead_and_none_to_who_left_whatever_groups_service_s_clock_says(Duration ahead) {
        var morning = Instant.parse(nextYear() + "-08-01T06:00:00Z");
        itIs(morning);
        var group = city.confidentialGroup("FACILITATED");
        var anna = city.person("Anna");
        var role = city.role(group, anna, "FACILITATOR", morning.plus(ahead));
        city.publish();
        // One soon, within the hour that the clocks are apart, and others later.
        var soon = session(nextYear() + "-08-01T08:30");
        var path = "/groups/" + group.id() + "/sessions";
        assertThat(Api.post(Api.asCoordinator(), path, soon).statusCode()).isEqualTo(201);
        planWeekly(group, "-08-08", 2);
        assertThat(leads(group))
                .containsExactly(
                        anna.id().toString(), anna.id().toString(), anna.id().toString());
        var cai = city.person("Cai");
        city.role(group, cai, "DEPUTY_FACILITATOR", morning.plusSeconds(60).plus(ahead));
        city.leaves(role, morning.plusSeconds(60).plus(ahead));
        city.publish();
        assertThat(leads(group)).containsOnly(cai.id().toString());
    }

    @Test
    void gives_a_session_to_nobody_who_will_hold_the_role_no_more_or_not_yet_by_then() {
        var group = city.confidentialGroup("FACILITATED");
        var anna = city.person("Anna");
        var cai = city.person("Cai");
        var change = Instant.parse(nextYear() + "-08-10T00:00:00Z");
        var role = city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        city.role(group, cai, "FACILITATOR", change);
        city.leaves(role, change);
        city.publish();
        planWeekly(group, "-08-02", 4);
        assertThat(leads(group))
                .containsExactly(
                        anna.id().toString(),
                        anna.id().toString(),
                        cai.id().toString(),
                        cai.id().toString());
    }
}
