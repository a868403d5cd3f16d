package no.moteplass.sessions.series.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Planning series over HTTP. */
@QuarkusTest
class PlanSeriesTest extends SessionsTest {

    private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8";

    private static String path(City.Group group) {
        return "/groups/" + group.id() + "/series";
    }

    @Test
    void plans_the_first_of_each_month_but_not_labour_day() {
        var circle = circle(3);
        var asked = series(nextYear() + "-02-01T09:00", MONTHLY);
        var dry = Api.post(Api.asCoordinator(), path(circle.group()) + "?dryRun=true", asked);
        assertThat(dry.statusCode()).as(dry.asString()).isEqualTo(200);
        assertThat(dry.json().getString("id")).isNull();
        assertThat(dry.json().getList("sessions.id")).containsOnlyNulls();
        assertThat(dry.json().getList("sessions.facilitators[0].leader")).doesNotContainNull();
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + circle.group().id()))
                .isEmpty();

        var made = Api.post(Api.asCoordinator(), path(circle.group()), asked);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/api/v1/series/" + made.json().getString("id"));
        assertThat(made.json().getLong("version")).isEqualTo(1);
        var sessions =
                Api.sessions(Api.asCoordinator(), "group=" + circle.group().id());
        List<String> skipped = made.json().getList("skipped.date");
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
                                "/series/" + made.json().getString("id"))
                        .getList("sessions"))
                .hasSameSizeAs(sessions);
        var outsider = city.person("Outsider");
        city.publish();
        assertThat(Api.status(Api.as(outsider), "/series/" + made.json().getString("id")))
                .isEqualTo(404);
    }

    @Test
    void tells_why_a_date_is_skipped_in_the_reader_s_language() {
        var circle = circle(1);
        var asked = new HashMap<>(series("2027-03-18T16:00", "FREQ=WEEKLY;BYDAY=TH;COUNT=18"));
        asked.put("skipWeeks", List.of("JULY", "2027-W20", "W23", "WINTER_BREAK", "AUTUMN_BREAK"));
        var dry = path(circle.group()) + "?dryRun=true";
        var bokmal = Api.post(Api.asCoordinator(), dry, asked).json();
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
        assertThat(Api.post(Api.asCoordinator().header("Accept-Language", "en"), dry, asked)
                        .json()
                        .getList("skipped.reason", String.class))
                .startsWith("Public holiday: Maundy Thursday", "Public holiday: Ascension Day", "Week 20");
        assertThat(Api.post(Api.asCoordinator().header("Accept-Language", "nn"), dry, asked)
                        .json()
                        .getList("skipped.reason", String.class))
                .contains("Veke 20");
    }

    @Test
    void moves_a_start_that_the_rule_does_not_give_and_says_so() {
        var asked = series(nextYear() + "-02-03T09:00", "FREQ=MONTHLY;BYMONTHDAY=10;COUNT=3");
        var dry = Api.post(Api.asCoordinator(), path(circle(1).group()) + "?dryRun=true", asked)
                .json();
        assertThat(dry.getBoolean("startMoved")).isTrue();
        assertThat(dry.getString("start")).isEqualTo(nextYear() + "-02-10T09:00");
    }

    @Test
    void warns_how_many_members_are_expected_elsewhere_and_not_who() {
        var circle = circle(3);
        var other = city.confidentialGroup("FACILITATED");
        city.seat(other, circle.members().get(0), City.LONG_AGO);
        city.seat(other, circle.members().get(1), City.LONG_AGO);
        city.publish();
        Api.post(Api.asCoordinator(), "/groups/" + other.id() + "/sessions", session(nextYear() + "-03-01T09:30"));
        var dry = Api.post(
                        Api.asCoordinator(),
                        path(circle.group()) + "?dryRun=true",
                        series(nextYear() + "-02-01T09:00", MONTHLY))
                .json();
        assertThat(dry.getList("clashes")).hasSize(1);
        assertThat(dry.getString("clashes[0].date")).isEqualTo(nextYear() + "-03-01");
        assertThat(dry.getInt("clashes[0].members")).isEqualTo(2);
    }

    @Test
    void makes_one_series_of_two_requests_with_one_key() {
        var circle = circle(1);
        var key = UUID.randomUUID().toString();
        var asked = series(nextYear() + "-02-01T09:00", MONTHLY);
        var first = Api.post(Api.asCoordinator().header("Idempotency-Key", key), path(circle.group()), asked);
        var again = Api.post(Api.asCoordinator().header("Idempotency-Key", key), path(circle.group()), asked);
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        var other = new HashMap<>(asked);
        other.put("title", "Noe annet");
        assertThat(Api.post(Api.asCoordinator().header("Idempotency-Key", key), path(circle.group()), other)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void is_one_change_in_the_feed() {
        var circle = circle(3);
        var made = Api.post(Api.asCoordinator(), path(circle.group()), series(nextYear() + "-02-01T09:00", MONTHLY))
                .json();
        var events = SessionsFeed.all().stream()
                .filter(each ->
                        circle.group().id().toString().equals(each.data().get("group")))
                .toList();
        var sessions = made.getList("sessions").size();
        assertThat(events.stream().map(SessionsFeed.Event::changeid).distinct()).hasSize(1);
        assertThat(events.stream().filter(each -> each.type().equals("no.moteplass.session.changed")))
                .hasSize(sessions);
        assertThat(events.stream().filter(each -> each.type().equals("no.moteplass.assignment.changed")))
                .hasSize(sessions);
        var series = events.stream()
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
    void warns_where_the_group_itself_meets_already() {
        var circle = circle(2);
        var asked = series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3");
        var first = Api.post(Api.asCoordinator(), path(circle.group()), asked).json();
        assertThat(first.getList("clashes")).as("not with itself").isEmpty();
        var again = Api.post(Api.asCoordinator(), path(circle.group()) + "?dryRun=true", asked)
                .json();
        assertThat(again.getList("clashes")).hasSize(3);
        assertThat(again.getInt("clashes[0].members"))
                .as("seats and facilitator")
                .isEqualTo(3);
    }
}
