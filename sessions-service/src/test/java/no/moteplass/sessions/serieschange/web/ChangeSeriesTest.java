package no.moteplass.sessions.serieschange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Json;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.calendar.CalendarTest;

/** Series are changed over HTTP, from one of their original dates on (S3). */
@QuarkusTest
class ChangeSeriesTest extends CalendarTest {

    /** Tuesdays of a year that begins before the clocks do, to the end of April. */
    private static final String WEEKLY = "FREQ=WEEKLY;COUNT=8";

    private static Answer change(Request who, Object series, Map<String, ?> body) {
        return Api.post(who, "/series/" + series + "/change", body);
    }

    private static Json changed(Object series, Map<String, ?> body) {
        var answer = change(Api.asCoordinator(), series, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.json();
    }

    private static Json tried(Object series, Map<String, ?> body) {
        var answer = Api.post(Api.asCoordinator(), "/series/" + series + "/change?dryRun=true", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.json();
    }

    private static int status(Request who, Object series, Map<String, ?> body) {
        return change(who, series, body).statusCode();
    }

    /** Weekly on Tuesdays from 2 March 2027 on; the third is moved to a Wednesday. */
    private Json aMovedSeries(Circle circle) {
        itIs(Instant.parse("2027-02-20T10:00:00Z"));
        var planned = new HashMap<>(series("2027-03-02T09:00", WEEKLY));
        planned.put("skipHolidays", false);
        var made = plan(circle.group(), planned);
        Api.post(
                        Api.asCoordinator(),
                        "/sessions/" + made.getString("sessions[2].id") + "/reschedule",
                        Map.of("start", "2027-03-17T13:00"))
                .statusCode(200);
        return made;
    }

    @Test
    void is_for_whoever_plans_in_the_group() {
        var circle = circle(2);
        var id = aMovedSeries(circle).getString("id");
        var outsider = city.person("Utenfor");
        city.publish();
        var body = Map.of("from", "2027-03-16", "time", "10:00");
        assertThat(status(Api.as(outsider), id, body)).isEqualTo(404);
        assertThat(status(Api.as(circle.members().getFirst()), id, body)).isEqualTo(403);
        assertThat(status(Api.asMachine("sessions.read"), id, body)).isEqualTo(403);
        assertThat(status(Api.asCoordinator(), UUID.randomUUID(), body)).isEqualTo(404);
        assertThat(status(Api.asCoordinator().header("If-Match", "\"7\""), id, body))
                .isEqualTo(412);
        assertThat(status(Api.as(circle.facilitator()), id, body)).isEqualTo(200);
        assertThat(Api.get(Api.as(circle.facilitator()), "/series/" + id).getList("actions"))
                .containsExactly("cancel", "change");
    }

    @Test
    void names_what_is_wrong() {
        var circle = circle(1);
        var id = aMovedSeries(circle).getString("id");
        var wrong = Map.of(
                "time",
                "9",
                "duration",
                "kort",
                "link",
                "msteams:1",
                "skipHolidays",
                true,
                "skipWeeks",
                List.of("JULY"),
                "replaceSkipped",
                true);
        assertThat(change(Api.asCoordinator(), id, wrong).json().getList("violations.field"))
                .containsExactlyInAnyOrder(
                        "from", "time", "duration", "link", "skipHolidays", "skipWeeks", "replaceSkipped");
        for (var body : List.<Map<String, ?>>of(
                Map.of("from", "2027-03-16"),
                Map.of("from", "16. mars", "time", "10:00"),
                Map.of("from", "2027-03-16", "title", " "),
                Map.of("from", "2027-03-16", "rule", "FREQ=WEEKLY"),
                Map.of("from", "2027-01-16", "rule", WEEKLY),
                Map.of("from", "2027-03-16", "rule", WEEKLY, "skipWeeks", List.of("SUMMER")))) {
            assertThat(status(Api.asCoordinator(), id, body)).as("%s", body).isEqualTo(422);
        }
        assertThat(change(Api.asCoordinator(), id, Map.of("from", "2027-03-16"))
                        .json()
                        .getList("violations.field"))
                .as("nothing is to change")
                .containsExactly("time");
        assertThat(change(Api.asCoordinator(), id, Map.of("from", "2027-01-16", "rule", WEEKLY))
                        .json()
                        .getList("violations.field"))
                .containsExactly("from");
        itIs(Instant.parse("2027-03-02T07:30:00Z"));
        var past = change(Api.asCoordinator(), id, Map.of("from", "2027-03-02", "time", "08:00"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.json().getString("violations[0].field")).isEqualTo("time");
        assertThat(status(Api.asCoordinator(), id, Map.of("from", "2027-05-01", "time", "08:00")))
                .as("nothing from then on")
                .isEqualTo(409);
        city.close(circle.group(), Instant.parse("2027-03-01T07:30:00Z"));
        city.publish();
        assertThat(status(Api.asCoordinator(), id, Map.of("from", "2027-03-16", "time", "10:00")))
                .isEqualTo(409);
    }

    /** The second flow of docs/domain.md. */
    @Test
    void moves_what_follows_but_what_was_moved_by_itself() {
        var circle = circle(3);
        var ben = circle.members().getFirst();
        var made = aMovedSeries(circle);
        var id = made.getString("id");
        var body = Map.of("from", "2027-03-16", "time", "10:30", "place", "Deichman");

        var dry = tried(id, body);
        assertThat(dry.getList("sessions.change"))
                .containsExactly("PLACE", "MOVED", "MOVED", "MOVED", "MOVED", "MOVED");
        assertThat(dry.getString("sessions[0].code")).isEqualTo("OWN");
        assertThat(dry.getString("sessions[0].reason")).isEqualTo("Er endret for seg selv og beholder det");
        assertThat(dry.getString("sessions[0].before.start")).isEqualTo("2027-03-17T13:00:00+01:00");
        assertThat(dry.getString("sessions[0].after.start")).isEqualTo("2027-03-17T13:00:00+01:00");
        assertThat(dry.getString("sessions[0].after.place")).isEqualTo("Deichman");
        assertThat(dry.getString("sessions[2].date")).isEqualTo("2027-03-30");
        assertThat(dry.getString("sessions[2].after.start")).isEqualTo("2027-03-30T10:30:00+02:00");
        assertThat(dry.getInt("mails[0].people"))
                .as("three seats and the facilitator")
                .isEqualTo(4);
        assertThat(dry.getInt("mails[0].mails")).isEqualTo(1);
        assertThat(dry.getList("clashes")).isEmpty();
        assertThat(Api.get(Api.asCoordinator(), "/series/" + id).getInt("version"))
                .as("a dry run stores nothing")
                .isEqualTo(1);

        var done = changed(id, body);
        assertThat(done.<Object>get("sessions")).isEqualTo(dry.get("sessions"));
        assertThat(done.getInt("version")).isEqualTo(2);
        var series = Api.get(Api.asCoordinator(), "/series/" + id);
        assertThat(series.getString("uid")).isEqualTo(made.getString("uid"));
        assertThat(series.getString("start")).isEqualTo("2027-03-02T09:00");
        assertThat(series.getString("place")).isEqualTo("Deichman");
        assertThat(series.getList("sessions.start", String.class))
                .startsWith(
                        "2027-03-02T09:00:00+01:00",
                        "2027-03-09T09:00:00+01:00",
                        "2027-03-17T13:00:00+01:00",
                        "2027-03-23T10:30:00+01:00",
                        "2027-03-30T10:30:00+02:00");
        assertThat(series.getList("sessions.recurrenceId", String.class))
                .isEqualTo(made.getList("sessions.recurrenceId", String.class));
        var calendar = calendar(subscribe(ben));
        assertShowsExactly(calendar, ben);
        assertThat(calendar.events().getFirst()).contains("DTSTART;TZID=Europe/Oslo:20270302T090000", "COUNT=8");
        var told = SessionsFeed.about(id).getLast();
        assertThat(SessionsFeed.all().stream().filter(each -> each.changeid().equals(told.changeid())))
                .as("the series and six sessions, as one change")
                .hasSize(7);

        var again = changed(id, Map.of("from", "2027-03-30", "time", "11:00"));
        assertThat(again.getList("sessions.change")).containsOnly("MOVED");
        assertThat(changed(id, Map.of("from", "2027-03-30", "time", "11:00")).getInt("version"))
                .as("nothing was left to change")
                .isEqualTo(again.getInt("version"));
        assertShowsExactly(calendar(subscribe(ben)), ben);
    }

    /** The last flow of docs/domain.md. */
    @Test
    void ends_at_another_rule_and_goes_on_with_a_uid_of_its_own() {
        var circle = circle(3);
        var ben = circle.members().getFirst();
        var address = subscribe(ben);
        var made = aMovedSeries(circle);
        var id = made.getString("id");
        Api.post(Api.asCoordinator(), "/sessions/" + made.getString("sessions[3].id") + "/cancel", Map.of());
        itIs(Instant.parse("2027-03-10T10:00:00Z"));
        var body = Map.of(
                "from", "2027-03-09",
                "rule", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=6",
                "time", "12:00",
                "skipHolidays", true,
                "replaceSkipped", true);
        assertThat(status(Api.asCoordinator(), id, body)).as("from has been").isEqualTo(422);
        var fortnightly = new HashMap<>(body);
        fortnightly.put("from", "2027-03-11");

        var dry = tried(id, fortnightly);
        assertThat(dry.getList("sessions.change", String.class))
                .containsExactly(
                        "KEPT", "KEPT", "ENDED", "ENDED", "ENDED", "ENDED", "ADDED", "ADDED", "ADDED", "ADDED", "ADDED",
                        "ADDED");
        assertThat(dry.getList("sessions.code").subList(0, 2)).containsExactly("OWN", "CANCELLED");
        assertThat(dry.getList("skipped.date"))
                .as("Maundy Thursday and Ascension Day")
                .containsExactly("2027-03-25", "2027-05-06");
        assertThat(dry.getInt("asked")).isEqualTo(6);
        assertThat(dry.getInt("replaced")).isEqualTo(2);
        assertThat(dry.getString("replacedBy")).isNull();
        assertThat(dry.getInt("mails[0].mails")).isEqualTo(2);
        assertThat(dry.getInt("mails[0].people")).isEqualTo(4);

        var done = changed(id, fortnightly);
        var next = done.getString("replacedBy");
        var old = Api.get(Api.asCoordinator(), "/series/" + id);
        assertThat(old.getString("state")).isEqualTo("ENDED");
        assertThat(old.getString("rule")).isEqualTo(made.getString("rule"));
        assertThat(old.getString("replacedBy")).isEqualTo(next);
        assertThat(old.getList("sessions.state", String.class))
                .startsWith("HELD", "HELD", "SCHEDULED", "CANCELLED", "CANCELLED");
        assertThat(old.getString("sessions[4].cancelReason")).isEqualTo("REPLACED");
        var begun = Api.get(Api.asCoordinator(), "/series/" + next);
        assertThat(begun.getString("replaces")).isEqualTo(id);
        assertThat(begun.getString("uid")).isNotEqualTo(made.getString("uid"));
        assertThat(begun.getString("place")).isEqualTo("Rådhuset, møterom 3");
        assertThat(begun.getString("duration")).isEqualTo("PT1H");
        assertThat(begun.getList("sessions.start", String.class))
                .startsWith("2027-03-11T12:00:00+01:00", "2027-04-08T12:00:00+02:00")
                .hasSize(6);
        assertThat(begun.getList("sessions.facilitators[0].leader"))
                .containsOnly(circle.facilitator().id().toString());
        var calendar = calendar(address);
        assertShowsExactly(calendar, ben);
        var rest = calendar.events().stream()
                .filter(each -> each.contains(made.getString("uid")) && each.contains("RRULE"))
                .toList();
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst())
                .contains("COUNT=8", "EXDATE;TZID=Europe/Oslo:20270330T090000")
                .doesNotContain("EXDATE;TZID=Europe/Oslo:20270316T090000", "EXDATE;TZID=Europe/Oslo:20270323T090000");
        assertThat(change(Api.asCoordinator(), id, fortnightly).json().getString("type"))
                .as("it has ended")
                .isEqualTo("/problems/state-conflict");
    }

    @Test
    void begins_one_series_of_two_requests_with_one_key() {
        var circle = circle(1);
        var id = aMovedSeries(circle).getString("id");
        var body = Map.of("from", "2027-03-16", "rule", "FREQ=WEEKLY;INTERVAL=2;COUNT=3");
        var key = UUID.randomUUID().toString();
        var first = change(Api.asCoordinator().header("Idempotency-Key", key), id, body);
        var again = change(Api.asCoordinator().header("Idempotency-Key", key), id, body);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.json().getString("replacedBy"))
                .isNotNull()
                .isEqualTo(first.json().getString("replacedBy"));
        var moved = UUID.randomUUID().toString();
        var later = Map.of("from", "2027-03-16", "time", "10:00");
        var next = first.json().getString("replacedBy");
        for (var i = 0; i < 2; i++) {
            assertThat(change(
                                    Api.asCoordinator()
                                            .header("Idempotency-Key", moved)
                                            .header("If-Match", "\"1\""),
                                    next,
                                    later)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void keeps_answers_and_what_a_new_rule_leaves_out_is_as_before() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        itIs(Instant.parse("2027-02-20T10:00:00Z"));
        var planned = new HashMap<>(series("2027-03-02T09:00", WEEKLY));
        planned.put("skipWeeks", List.of("W13"));
        var made = plan(circle.group(), planned);
        Api.put(
                        Api.as(ben),
                        "/sessions/" + made.getString("sessions[3].id") + "/responses/me",
                        Map.of("response", "DECLINED"))
                .statusCode(200);
        changed(made.getString("id"), Map.of("from", "2027-03-02", "time", "10:00", "duration", "PT90M"));
        assertThat(Api.get(Api.as(ben), "/sessions/" + made.getString("sessions[3].id"))
                        .getString("myResponse"))
                .isEqualTo("DECLINED");
        var next = changed(made.getString("id"), Map.of("from", "2027-03-16", "rule", "FREQ=WEEKLY;BYDAY=TU;COUNT=4"))
                .getString("replacedBy");
        var begun = Api.get(Api.asCoordinator(), "/series/" + next);
        assertThat(begun.getString("start"))
                .as("the time that it was changed to")
                .isEqualTo("2027-03-16T10:00");
        assertThat(begun.getString("duration")).isEqualTo("PT1H30M");
        assertThat(begun.getList("skipped.code")).containsExactly("W13");
        assertThat(begun.getList("sessions")).hasSize(3);
    }

    @Test
    void passes_a_turn_on_and_refuses_for_whom_was_named_and_is_not_free() {
        var circle = circle(2);
        var made = aMovedSeries(circle);
        var other = city.openGroup();
        city.role(other, circle.facilitator(), "FACILITATOR", Instant.parse("2026-01-05T08:00:00Z"));
        city.publish();
        Api.post(Api.asCoordinator(), "/groups/" + other.id() + "/sessions", session("2027-03-23T14:00"))
                .statusCode(201);
        var body = Map.of("from", "2027-03-23", "time", "14:30");
        var passed = changed(made.getString("id"), body);
        assertThat(passed.getList("sessions")).hasSize(5);
        var shown = Api.get(Api.asCoordinator(), "/series/" + made.getString("id"));
        assertThat(shown.getList("sessions[3].facilitators"))
                .as("nobody else may lead")
                .isEmpty();
        assertThat(shown.getList("sessions[4].facilitators")).hasSize(1);

        changed(made.getString("id"), Map.of("from", "2027-03-23", "time", "09:00"));
        var session = Api.get(Api.asCoordinator(), "/sessions/" + made.getString("sessions[3].id"));
        Api.put(
                        Api.asCoordinator().header("If-Match", "*"),
                        "/sessions/" + session.getString("id") + "/facilitators",
                        Map.of(
                                "facilitators",
                                List.of(Map.of("leader", circle.facilitator().id()))))
                .statusCode(200);
        for (var way : List.of("/change?dryRun=true", "/change")) {
            var refused = Api.post(Api.asCoordinator(), "/series/" + made.getString("id") + way, body);
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
            assertThat(refused.json().getString("type")).isEqualTo("/problems/facilitator-double-booked");
            assertThat(refused.json().getString("conflict.start")).isEqualTo("2027-03-23T14:00:00+01:00");
        }
    }

    @Test
    void warns_where_members_are_expected_elsewhere_then() {
        var circle = circle(2);
        var made = aMovedSeries(circle);
        var other = city.openGroup();
        city.seat(other, circle.members().getFirst(), Instant.parse("2026-01-05T08:00:00Z"));
        city.publish();
        Api.post(Api.asCoordinator(), "/groups/" + other.id() + "/sessions", session("2027-03-23T14:00"));
        var dry = tried(made.getString("id"), Map.of("from", "2027-03-23", "time", "14:30"));
        assertThat(dry.getList("clashes.date")).containsExactly("2027-03-23");
        assertThat(dry.getInt("clashes[0].members")).isEqualTo(1);
        assertThat(tried(made.getString("id"), Map.of("from", "2027-03-23", "title", "Vår"))
                        .getList("mails"))
                .as("nobody is told of a title")
                .isEmpty();
        city.state(circle.group(), "PAUSED", null);
        city.publish();
        assertThat(tried(made.getString("id"), Map.of("from", "2027-03-23", "time", "14:30"))
                        .getList("mails"))
                .as("a paused group sends cancellations alone")
                .isEmpty();
        assertThat(tried(made.getString("id"), Map.of("from", "2027-03-23", "rule", WEEKLY))
                        .getInt("mails[0].mails"))
                .isEqualTo(1);
    }
}
