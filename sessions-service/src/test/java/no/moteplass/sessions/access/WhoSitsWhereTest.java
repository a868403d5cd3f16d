package no.moteplass.sessions.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.calendar.CalendarTest;

/** Nobody learns who sits where (P2), whatever they try in a group of their own. */
@QuarkusTest
class WhoSitsWhereTest extends CalendarTest {

    private static final String TIME = "-06-01T09:00";
    private static final int TRIES = 30;

    private City.Group selfRun(List<City.Person> seats) {
        var group = city.confidentialGroup("SELF_RUN");
        seats.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(seats.indexOf(each))));
        city.publish();
        return group;
    }

    private List<City.Person> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> city.person("P" + i)).toList();
    }

    private static Map<String, Object> led(City.Person lead, String start) {
        var session = new HashMap<>(session(nextYear() + start));
        session.put("facilitators", List.of(Map.of("leader", lead.id())));
        return session;
    }

    private static Answer plan(Request who, City.Group group, Map<String, Object> session) {
        return Api.post(who, "/groups/" + group.id() + "/sessions", session);
    }

    private static Answer tried(Request who, City.Group group, String start) {
        return Api.post(
                who,
                "/groups/" + group.id() + "/series?dryRun=true",
                series(nextYear() + start, "FREQ=WEEKLY;COUNT=2"));
    }

    @Test
    void tells_when_somebody_leads_elsewhere_to_those_alone_who_may_see_it() {
        var seats = people(2);
        var dina = seats.get(0);
        var eli = seats.get(1);
        var circle = selfRun(seats);
        var elsewhere = city.confidentialGroup("FACILITATED");
        city.role(elsewhere, eli, "FACILITATOR", City.LONG_AGO);
        city.publish();
        assertThat(plan(Api.asCoordinator(), elsewhere, led(eli, TIME)).statusCode())
                .isEqualTo(201);

        var refused = plan(Api.as(dina), circle, led(eli, TIME));
        assertNothingButBusy(refused);
        assertThat(plan(Api.asCoordinator(), circle, led(eli, TIME)).json().getString("conflict.start"))
                .startsWith(nextYear() + TIME);
        assertThat(plan(Api.as(eli), circle, led(eli, TIME)).json().getString("conflict.start"))
                .as("one's own")
                .startsWith(nextYear() + TIME);
        var fits = plan(Api.as(dina), circle, led(eli, "-06-02T09:00"));
        assertThat(fits.statusCode()).isEqualTo(201);
        assertNothingButBusy(Api.post(
                Api.as(dina),
                "/sessions/" + fits.json().getString("id") + "/reschedule",
                Map.of("start", nextYear() + TIME)));

        city.seat(elsewhere, dina, City.LONG_AGO);
        city.publish();
        assertThat(plan(Api.as(dina), circle, led(eli, TIME)).json().getString("conflict.start"))
                .as("who sits in the other group, too")
                .startsWith(nextYear() + TIME);
    }

    private static void assertNothingButBusy(Answer refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/facilitator-double-booked");
        assertThat(refused.json().getString("detail")).startsWith("Fasilitatoren er ikke ledig da.");
        assertThat(refused.asString()).doesNotContain("conflict", "09:00", "09.00", "Prøve");
    }

    /** @param told what a seat of the group is told when so many others are elsewhere; 0: nothing */
    @ParameterizedTest
    @CsvSource({"1,0", "4,0", "5,5", "6,5"})
    void counts_no_fewer_than_five_who_are_elsewhere_and_no_more(int busy, int told) {
        var seats = people(8);
        var dina = seats.getLast();
        var circle = selfRun(seats);
        var elsewhere = city.confidentialGroup("FACILITATED");
        seats.subList(0, busy).forEach(each -> city.seat(elsewhere, each, City.LONG_AGO));
        city.publish();
        assertThat(plan(Api.asCoordinator(), elsewhere, session(nextYear() + TIME))
                        .statusCode())
                .isEqualTo(201);

        var seen = tried(Api.as(dina), circle, TIME).json();
        assertThat(seen.getList("clashes.members")).isEqualTo(told == 0 ? List.of() : List.of(told));
        assertThat(tried(Api.asCoordinator(), circle, TIME).json().getList("clashes.members"))
                .isEqualTo(List.of(busy));
        city.seat(elsewhere, dina, City.LONG_AGO);
        city.publish();
        assertThat(tried(Api.as(dina), circle, TIME).json().getList("clashes.members"))
                .as("who sits there, too, knows who does")
                .isEqualTo(List.of(busy + 1));
    }

    @Test
    void lets_nobody_but_coordinators_try_for_ever() {
        var seats = people(2);
        var circle = selfRun(seats);
        var elsewhere = city.confidentialGroup("FACILITATED");
        city.role(elsewhere, seats.get(1), "FACILITATOR", City.LONG_AGO);
        city.publish();
        plan(Api.asCoordinator(), elsewhere, led(seats.get(1), TIME));
        var dina = seats.get(0);
        var own = plan(Api.as(dina), circle, session(nextYear() + "-08-01T09:00"))
                .json()
                .getString("id");
        var statuses = new ArrayList<Integer>();
        while (!statuses.contains(429) && statuses.size() < 2 * TRIES) {
            statuses.add(
                    statuses.size() % 2 == 0
                            ? tried(Api.as(dina), circle, "-07-01T09:00").statusCode()
                            : plan(Api.as(dina), circle, led(seats.get(1), TIME))
                                    .statusCode());
        }
        assertThat(statuses)
                .as("a few more where trying takes minutes")
                .hasSizeBetween(TRIES + 1, TRIES + 5)
                .startsWith(200, 409, 200, 409)
                .endsWith(429);
        var busy = plan(Api.as(dina), circle, led(seats.get(1), TIME));
        var free = plan(Api.as(dina), circle, led(seats.get(1), "-06-09T09:00"));
        var moved = Api.post(
                Api.as(dina), "/sessions/" + own + "/reschedule", Map.of("start", nextYear() + "-06-09T09:00"));
        var named = Api.put(
                Api.as(dina).header("If-Match", "\"1\""),
                "/sessions/" + own + "/facilitators",
                Map.of("facilitators", List.of(Map.of("leader", seats.get(1).id()))));
        for (var over : List.of(tried(Api.as(dina), circle, TIME), busy, free, moved, named)) {
            assertThat(over.statusCode()).as("the same whoever is free").isEqualTo(429);
            assertThat(Integer.parseInt(over.header("Retry-After"))).isBetween(1, 3600);
            assertThat(over.json().getString("detail")).contains("koordinator");
        }
        assertThat(Api.post(Api.as(dina), "/sessions/" + own + "/cancel", Map.of())
                        .statusCode())
                .as("what tells nothing goes on")
                .isEqualTo(200);
        assertThat(tried(Api.as(seats.get(1)), circle, "-07-01T09:00").statusCode())
                .as("others are not held back")
                .isEqualTo(200);
        assertThat(tried(Api.asCoordinator(), circle, "-07-01T09:00").statusCode())
                .isEqualTo(200);
        itIs(Instant.now().plusSeconds(3_700));
        assertThat(tried(Api.as(dina), circle, "-07-01T09:00").statusCode()).isEqualTo(200);
    }

    @Test
    void a_manager_is_answered_the_same_whether_a_report_sits_somewhere_or_not() {
        var seats = people(4);
        var manager = seats.get(0);
        var colleague = seats.get(1);
        var own = selfRun(seats);
        var report = city.person("Report");
        var there = circle(3);
        var group = there.group();
        var made = plan(group, series(nextYear() + TIME, "FREQ=WEEKLY;COUNT=3"));
        var calendar = subscribe(manager);
        var session = made.getString("sessions[0].id");
        var asked = Stream.of(
                        "GET /sessions",
                        "GET /sessions?group=" + group.id(),
                        "GET /sessions?leader=" + report.id(),
                        "GET /sessions/" + session,
                        "GET /sessions/" + session + "/responses",
                        "GET /series/" + made.getString("id"),
                        "GET /groups/" + group.id() + "/rotation",
                        "GET /groups/" + own.id() + "/rotation",
                        "GET /calendar-subscriptions",
                        "GET /audit?subject=" + report.id())
                .toList();
        pull(calendar);
        var before = answers(manager, asked, session, group, own, report, calendar);

        city.seat(group, report, City.LONG_AGO);
        city.seat(group, colleague, City.LONG_AGO);
        city.publish();

        assertThat(answers(manager, asked, session, group, own, report, calendar))
                .isEqualTo(before);
        assertThat(before.values().toString()).doesNotContain(group.name(), report.name());
    }

    private static Map<String, String> answers(
            City.Person manager,
            List<String> asked,
            String session,
            City.Group group,
            City.Group own,
            City.Person report,
            String calendar) {
        var answers = new LinkedHashMap<String, String>();
        for (var each : asked) {
            var answer = Api.as(manager).get("/api/v1" + each.substring("GET ".length()));
            answers.put(each, answer.statusCode() + " " + answer.asString());
        }
        var declined = Map.of("response", "DECLINED");
        for (var person : List.of("me", report.id().toString(), new UUID(0x7000, 1).toString())) {
            var answer = Api.put(Api.as(manager), "/sessions/" + session + "/responses/" + person, declined);
            answers.put("answer for " + person, said(answer));
        }
        answers.put("plan there", said(tried(Api.as(manager), group, TIME)));
        answers.put("name the report", said(plan(Api.as(manager), own, led(report, TIME))));
        answers.put("try in one's own", said(tried(Api.as(manager), own, TIME)));
        answers.put(
                "move there",
                said(Api.post(
                        Api.as(manager), "/sessions/" + session + "/reschedule", Map.of("start", nextYear() + TIME))));
        answers.put("calendar", pull(calendar).text());
        return answers;
    }

    private static String said(Answer answer) {
        return answer.statusCode() + " " + answer.asString();
    }
}
