package no.moteplass.sessions.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

/** Who came, over HTTP (S9): refusals first. */
@QuarkusTest
class AttendanceTest extends SessionsTest {

    private static final Map<String, Object> SIX = Map.of("present", 6);

    private String planned(City.Group group) {
        return Api.post(
                        Api.asCoordinator(),
                        "/groups/" + group.id() + "/sessions",
                        session(nextYear() + "-02-01T09:00"))
                .statusCode(201)
                .json()
                .getString("id");
    }

    private static Answer record(Request who, String session, Object body) {
        return Api.put(who, "/sessions/" + session + "/attendance", body);
    }

    private static Answer correct(Request who, String session, long version, Object body) {
        return record(who.header("If-Match", "\"" + version + "\""), session, body);
    }

    private void itHasBegun() {
        itIs(Instant.parse(nextYear() + "-02-01T08:00:00Z"));
    }

    private void itIsAfter(int days) {
        itIs(Instant.parse(nextYear() + "-02-01T09:30:00Z").plusSeconds(days * 86_400L));
    }

    private static Map<String, Object> named(City.Person person, String attendance) {
        return Map.of("leaderId", person.id(), "attendance", attendance);
    }

    @Test
    void is_for_those_who_lead_and_not_for_members_coordinators_or_machines() {
        var circle = circle(7);
        var id = planned(circle.group());
        itHasBegun();
        assertThat(record(Api.as(circle.members().getFirst()), id, SIX).statusCode())
                .isEqualTo(403);
        assertThat(record(Api.asCoordinator(), id, SIX).statusCode()).isEqualTo(403);
        assertThat(record(Api.asMachine("sessions.write"), id, SIX).statusCode())
                .isEqualTo(403);
        assertThat(record(Api.as(circle(1).facilitator()), id, SIX).statusCode())
                .isEqualTo(404);
        assertThat(record(Api.as(circle.facilitator()), UUID.randomUUID().toString(), SIX)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_recorded_from_the_start_and_for_fourteen_days_after_the_end() {
        var circle = circle(7);
        var id = planned(circle.group());
        var anna = circle.facilitator();
        assertThat(record(Api.as(anna), id, SIX).json().getString("type")).isEqualTo("/problems/state-conflict");
        itHasBegun();
        assertThat(record(Api.as(anna), id, SIX).statusCode()).isEqualTo(200);
        itIsAfter(14);
        assertThat(correct(Api.as(anna), id, 1, SIX).statusCode()).isEqualTo(409);
        assertThat(Api.get(Api.as(anna), "/sessions/" + id).getList("actions")).doesNotContain("record-attendance");
        itIsAfter(13);
        assertThat(Api.get(Api.as(anna), "/sessions/" + id).getList("actions")).contains("record-attendance");
        assertThat(correct(Api.as(anna), id, 1, SIX).statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_recorded_of_what_was_cancelled() {
        var circle = circle(7);
        var id = planned(circle.group());
        Api.post(Api.asCoordinator(), "/sessions/" + id + "/cancel", Map.of()).statusCode(200);
        itHasBegun();
        var refused = record(Api.as(circle.facilitator()), id, SIX);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("avlyst");
    }

    @Test
    void of_a_confidential_group_is_a_head_count_and_never_a_name() {
        var circle = circle(7);
        var id = planned(circle.group());
        itHasBegun();
        var anna = Api.as(circle.facilitator());
        var names =
                record(anna, id, Map.of("names", List.of(named(circle.members().getFirst(), "PRESENT"))));
        assertThat(names.statusCode()).isEqualTo(422);
        assertThat(names.json().getList("violations.field")).contains("names", "present");
        assertThat(record(Api.as(circle.facilitator()), id, Map.of("present", 9))
                        .statusCode())
                .isEqualTo(422);

        var recorded = record(Api.as(circle.facilitator()), id, SIX);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(200);
        assertThat(recorded.json().getInt("present")).isEqualTo(6);
        assertThat(recorded.json().getInt("expected"))
                .as("seven seats, and who leads")
                .isEqualTo(8);
        assertThat(recorded.json().getList("names")).isEmpty();
        assertThat(Api.get(Api.as(circle.facilitator()), "/sessions/" + id).getInt("attendance.present"))
                .isEqualTo(6);
    }

    @Test
    void is_told_to_others_as_a_sum_of_five_or_more() {
        var circle = circle(7);
        var id = planned(circle.group());
        itHasBegun();
        record(Api.as(circle.facilitator()), id, Map.of("present", 4)).statusCode(200);
        for (var other : List.of(Api.as(circle.members().getFirst()), Api.asCoordinator())) {
            var shown = Api.get(other, "/sessions/" + id + "/attendance");
            assertThat((Object) shown.get("present"))
                    .as("four are too few to tell of")
                    .isNull();
            assertThat((Object) shown.get("expected")).isNull();
        }
        correct(Api.as(circle.facilitator()), id, 1, SIX).statusCode(200);
        assertThat(Api.get(Api.asCoordinator(), "/sessions/" + id + "/attendance")
                        .getInt("present"))
                .isEqualTo(6);
        var member = Api.get(Api.as(circle.members().getFirst()), "/sessions/" + id);
        assertThat((Object) member.get("attendance"))
                .as("the list shows it to who leads alone")
                .isNull();
    }

    @Test
    void of_an_open_group_is_seen_by_the_person_and_who_leads_alone() {
        var place = meetingPlace(6);
        var came = place.members().getFirst();
        var missed = place.members().getLast();
        var id = planned(place.group());
        itHasBegun();
        var recorded = record(
                Api.as(place.facilitator()),
                id,
                Map.of("names", List.of(named(came, "PRESENT"), named(missed, "ABSENT"))));
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(200);
        assertThat(recorded.json().getInt("present")).isEqualTo(1);
        assertThat(recorded.json().getList("names.name")).contains("Ben0 Prøvesen");

        assertThat(Api.get(Api.as(came), "/sessions/" + id).getString("myAttendance"))
                .isEqualTo("PRESENT");
        assertThat(Api.sessions(Api.as(missed), "leader=me").getFirst()).containsEntry("myAttendance", "ABSENT");
        var own = Api.get(Api.as(missed), "/sessions/" + id + "/attendance");
        assertThat(own.getString("mine")).isEqualTo("ABSENT");
        assertThat(own.getList("names")).isEmpty();
        assertThat(Api.get(Api.asCoordinator(), "/sessions/" + id + "/attendance")
                        .getList("names"))
                .isEmpty();
        assertThat(SessionsFeed.about(id))
                .as("no feed tells of it")
                .noneMatch(each -> each.data().toString().contains("PRESENT"));
    }

    @Test
    void is_corrected_by_whoever_saw_what_stands() {
        var place = meetingPlace(2);
        var first = place.members().getFirst();
        var id = planned(place.group());
        itHasBegun();
        var anna = place.facilitator();
        record(Api.as(anna), id, Map.of("names", List.of(named(first, "ABSENT"))))
                .statusCode(200);
        var corrected = Map.of("names", List.of(named(first, "PRESENT")));
        assertThat(record(Api.as(anna), id, corrected).statusCode()).isEqualTo(428);
        assertThat(correct(Api.as(anna), id, 7, corrected).statusCode()).isEqualTo(412);
        var again = correct(Api.as(anna), id, 1, corrected);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.json().getLong("version")).isEqualTo(2);
        assertThat(again.json().getList("names.attendance")).containsExactly("PRESENT");
        assertThat(correct(Api.as(anna), id, 2, corrected).json().getLong("version"))
                .as("what stands already is no change")
                .isEqualTo(2);
    }
}
