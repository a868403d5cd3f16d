package no.moteplass.sessions.groupfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** What follows here from what groups-service tells. */
@QuarkusTest
class GroupsFeedTest extends SessionsTest {

    private List<Map<String, Object>> sessions(City.Group group) {
        return Api.sessions(Api.asCoordinator(), "group=" + group.id());
    }

    @SuppressWarnings("unchecked") // The answer's shape.
    private List<String> leads(City.Group group) {
        return sessions(group).stream()
                .map(each -> ((List<Map<String, Object>>) each.get("facilitators"))
                        .stream()
                                .findFirst()
                                .map(one -> (String) one.get("leader"))
                                .orElse("nobody"))
                .toList();
    }

    private List<UUID> ids(List<City.Person> people) {
        return people.stream().map(City.Person::id).toList();
    }

    private void planWeekly(City.Group group, int count) {
        var made = Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-08-02T09:00", "FREQ=WEEKLY;COUNT=" + count));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    private record SelfRun(City.Group group, List<City.Person> seats, List<UUID> memberships) {}

    private SelfRun selfRun(int seats) {
        var group = city.confidentialGroup("SELF_RUN");
        var people = new java.util.ArrayList<City.Person>();
        var memberships = new java.util.ArrayList<UUID>();
        for (var i = 0; i < seats; i++) {
            people.add(city.person("Seat" + i));
            memberships.add(city.seat(group, people.get(i), City.LONG_AGO.plusSeconds(i)));
        }
        city.publish();
        return new SelfRun(group, people, memberships);
    }

    @Test
    void passes_over_what_is_older_than_what_it_knows() {
        var group = city.openGroup();
        var first = city.publish();
        city.state(group, "PAUSED", null);
        city.publish();
        city.apply(first);
        assertThat(Api.status(Api.asCoordinator(), "/groups/" + group.id() + "/rotation"))
                .isEqualTo(200);
        city.state(group, "CLOSED", clock.instant());
        city.publish();
        city.apply(first);
        assertThat(Api.post(
                                Api.asCoordinator(),
                                "/groups/" + group.id() + "/sessions",
                                session(nextYear() + "-02-01T09:00"))
                        .statusCode())
                .as("still closed")
                .isEqualTo(409);
    }

    @Test
    void puts_a_joiner_last_in_the_cycle_and_leaves_what_is_past() {
        var circle = selfRun(3);
        planWeekly(circle.group(), 8);
        var before = leads(circle.group());
        var second = OffsetDateTime.parse(
                        (String) sessions(circle.group()).get(1).get("start"))
                .toInstant();
        itIs(second.plusSeconds(86_400));
        var late = city.person("Late");
        city.seat(circle.group(), late, second.plusSeconds(86_400));
        city.publish();
        var after = leads(circle.group());
        var seats = ids(circle.seats()).stream().map(UUID::toString).toList();
        assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(after)
                .containsExactly(
                        seats.get(0),
                        seats.get(1),
                        seats.get(2),
                        late.id().toString(),
                        seats.get(0),
                        seats.get(1),
                        seats.get(2),
                        late.id().toString());
    }

    @Test
    void lets_two_sessions_at_the_same_time_pass_a_lead_to_each_other() {
        var circle = selfRun(2);
        var day = nextYear() + "-08-10";
        planned(circle.group(), day + "T09:00");
        planned(circle.group(), day + "T09:30");
        planned(circle.group(), nextYear() + "-08-03T09:00");
        var seats = ids(circle.seats()).stream().map(UUID::toString).toList();
        assertThat(leads(circle.group())).containsExactly(seats.get(1), seats.get(0), seats.get(1));
        var late = city.person("Late");
        city.seat(circle.group(), late, clock.instant());
        city.publish();
        assertThat(leads(circle.group()))
                .containsExactly(seats.get(0), seats.get(1), late.id().toString());
    }

    @Test
    void gives_nobody_a_second_session_at_a_time_when_they_help_with_one() {
        var circle = selfRun(2);
        var day = nextYear() + "-08-10";
        var led = session(day + "T09:30");
        led.put(
                "facilitators",
                List.of(
                        Map.of("leader", circle.seats().get(1).id()),
                        Map.of("leader", circle.seats().get(0).id())));
        planned(circle.group(), led);
        planned(circle.group(), day + "T09:00");
        assertThat(leads(circle.group()))
                .containsExactly("nobody", circle.seats().get(1).id().toString());
        city.leaves(circle.memberships().get(1), clock.instant());
        city.publish();
        assertThat(leads(circle.group()))
                .containsExactly("nobody", circle.seats().get(0).id().toString());
    }

    private void planned(City.Group group, String start) {
        planned(group, session(start));
    }

    private void planned(City.Group group, Map<String, Object> session) {
        var made = Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", session);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    }

    @Test
    void refills_only_the_leaver_s_sessions_ahead() {
        var circle = selfRun(3);
        planWeekly(circle.group(), 9);
        var before = leads(circle.group());
        var leaver = circle.seats().get(1).id().toString();
        var third = OffsetDateTime.parse(
                        (String) sessions(circle.group()).get(2).get("start"))
                .toInstant();
        itIs(third.plusSeconds(60));
        city.leaves(circle.memberships().get(1), third.plusSeconds(60));
        city.publish();
        var after = leads(circle.group());
        for (var i = 0; i < 9; i++) {
            if (i < 3 || !before.get(i).equals(leaver)) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            } else {
                assertThat(after.get(i)).isNotEqualTo(leaver).isNotEqualTo("nobody");
            }
        }
    }

    @Test
    void lets_the_deputy_step_in_for_a_facilitator_who_leaves_and_back_for_the_next_who_comes() {
        var group = city.confidentialGroup("FACILITATED");
        var anna = city.person("Anna");
        var deputy = city.person("Deputy");
        var role = city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        city.role(group, deputy, "DEPUTY_FACILITATOR", City.LONG_AGO);
        city.publish();
        planWeekly(group, 3);
        assertThat(leads(group)).containsOnly(anna.id().toString());
        city.leaves(role, clock.instant());
        city.publish();
        assertThat(leads(group)).containsOnly(deputy.id().toString());
        var cai = city.person("Cai");
        city.role(group, cai, "FACILITATOR", clock.instant());
        city.publish();
        assertThat(leads(group)).containsOnly(cai.id().toString());
    }

    @Test
    void allows_that_nobody_leads_until_somebody_comes() {
        var group = city.confidentialGroup("FACILITATED");
        city.publish();
        planWeekly(group, 3);
        assertThat(leads(group)).containsOnly("nobody");
        var anna = city.person("Anna");
        city.role(group, anna, "FACILITATOR", clock.instant());
        city.publish();
        assertThat(leads(group)).containsOnly(anna.id().toString());
    }

    @Test
    void skips_who_is_engaged_elsewhere() {
        var anna = city.person("Anna");
        var other = city.person("Other");
        var one = city.confidentialGroup("FACILITATED");
        var two = city.confidentialGroup("FACILITATED");
        city.role(one, anna, "FACILITATOR", City.LONG_AGO);
        city.role(two, anna, "FACILITATOR", City.LONG_AGO);
        city.role(two, other, "FACILITATOR", City.LONG_AGO.plusSeconds(1));
        city.publish();
        planWeekly(one, 4);
        planWeekly(two, 4);
        assertThat(leads(one)).containsOnly(anna.id().toString());
        assertThat(leads(two)).containsOnly(other.id().toString());
    }

    @Test
    void cancels_what_a_closed_group_has_ahead_as_one_change_with_its_series() {
        var circle = selfRun(2);
        planWeekly(circle.group(), 4);
        var second = OffsetDateTime.parse(
                        (String) sessions(circle.group()).get(1).get("start"))
                .toInstant();
        itIs(second.plusSeconds(86_400));
        city.close(circle.group(), second.plusSeconds(3_700));
        city.publish();
        assertThat(sessions(circle.group()).stream().map(each -> each.get("state")))
                .containsExactly("HELD", "HELD", "CANCELLED", "CANCELLED");
        var events = SessionsFeed.all().stream()
                .filter(each ->
                        circle.group().id().toString().equals(each.data().get("group")))
                .toList();
        var last = events.getLast().changeid();
        var change =
                events.stream().filter(each -> each.changeid().equals(last)).toList();
        assertThat(change).hasSize(3);
        assertThat(change.stream().map(each -> each.data().get("state"))).containsOnly("CANCELLED");
        assertThat(change.stream().map(each -> each.data().get("cancelReason")).filter(Objects::nonNull))
                .containsExactly("GROUP_CLOSED", "GROUP_CLOSED");
        assertThat(new HashSet<>(leads(circle.group()))).doesNotContain("nobody");
    }

    @Test
    void cancels_what_lay_ahead_when_it_closed_even_if_that_is_told_late() {
        var circle = selfRun(2);
        planWeekly(circle.group(), 3);
        var second = OffsetDateTime.parse(
                        (String) sessions(circle.group()).get(1).get("start"))
                .toInstant();
        itIs(second.plusSeconds(86_400));
        city.close(circle.group(), second.minusSeconds(60));
        city.publish();
        assertThat(sessions(circle.group()).stream().map(each -> each.get("state")))
                .containsExactly("HELD", "CANCELLED", "CANCELLED");
    }

    @Test
    void does_nothing_when_a_group_pauses() {
        var circle = selfRun(2);
        planWeekly(circle.group(), 2);
        city.state(circle.group(), "PAUSED", null);
        city.publish();
        assertThat(sessions(circle.group()).stream().map(each -> each.get("state")))
                .containsOnly("SCHEDULED");
    }

    @Test
    void tells_whose_turn_it_is_to_who_is_in_the_group() {
        var circle = selfRun(3);
        planWeekly(circle.group(), 4);
        assertThat(Api.get(
                                Api.as(circle.seats().getFirst()),
                                "/groups/" + circle.group().id() + "/rotation")
                        .getList("items.leader", String.class))
                .containsExactly(
                        circle.seats().get(1).id().toString(),
                        circle.seats().get(2).id().toString(),
                        circle.seats().get(0).id().toString());
        assertThat(Api.status(
                        Api.as(selfRun(1).seats().getFirst()),
                        "/groups/" + circle.group().id() + "/rotation"))
                .isEqualTo(404);
    }

    @Test
    void keeps_only_what_is_told_again_after_the_source_was_restored() {
        var group = city.openGroup();
        var lost = city.openGroup();
        city.publish();
        city.restored(group);
        assertThat(Api.status(Api.asCoordinator(), "/groups/" + group.id() + "/rotation"))
                .isEqualTo(200);
        assertThat(Api.status(Api.asCoordinator(), "/groups/" + lost.id() + "/rotation"))
                .isEqualTo(404);
    }

    @Test
    void shows_whose_turn_it_is_in_a_confidential_group_to_nobody_but_its_own_people() {
        var circle = selfRun(3);
        planWeekly(circle.group(), 4);
        var owner = city.person("Olav");
        city.role(circle.group(), owner, "PURPOSE_OWNER", City.LONG_AGO);
        var open = city.openGroup();
        city.role(open, owner, "PURPOSE_OWNER", City.LONG_AGO);
        city.publish();
        assertThat(Api.status(Api.as(owner), "/groups/" + circle.group().id() + "/rotation"))
                .isEqualTo(404);
        assertThat(Api.sessions(Api.as(owner), "group=" + circle.group().id())).isEmpty();
        assertThat(Api.status(Api.as(owner), "/groups/" + open.id() + "/rotation"))
                .isEqualTo(200);
    }
}
