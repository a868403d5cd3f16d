package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;

/** One session is put into a calendar by itself. */
@QuarkusTest
class SessionCalendarTest extends CalendarTest {

    private static Ics pulledBy(Request who, Object session) {
        var answer = who.accept("*/*").get("/api/v1/sessions/" + session + ".ics");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar; charset=utf-8");
        assertThat(answer.header("Content-Disposition")).contains("attachment", ".ics");
        return new Ics(answer.asString());
    }

    @Test
    void is_for_whoever_sees_the_session() {
        var circle = circle(1);
        var made = plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        var outsider = city.person("Utenfor");
        city.publish();
        var path = "/api/v1/sessions/" + made.getString("sessions[0].id") + ".ics";
        assertThat(Api.as(outsider).accept("*/*").get(path).statusCode()).isEqualTo(404);
        assertThat(Api.asMachine("sessions.write").accept("*/*").get(path).statusCode())
                .isEqualTo(403);
        assertThat(Api.asCoordinator()
                        .accept("*/*")
                        .get("/api/v1/sessions/" + UUID.randomUUID() + ".ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(pulledBy(Api.asMachine("sessions.read"), made.getString("sessions[0].id"))
                        .text())
                .doesNotContain("Anna", "fasiliterer");
    }

    @Test
    void shows_no_more_of_a_confidential_group_than_an_address_does() {
        var circle = circle(1);
        var made = plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        var session = made.getString("sessions[1].id");
        var calendar = pulledBy(Api.as(circle.members().getFirst()), session);
        assertThat(calendar.expanded()).singleElement().satisfies(each -> {
            assertThat(each.summary()).isEqualTo("Samling");
            assertThat(each.start()).isEqualTo(Instant.parse(nextYear() + "-02-08T08:00:00Z"));
        });
        assertThat(calendar.events()).singleElement().asString().doesNotContain("RRULE");
        assertThat(calendar.text())
                .contains("UID:" + session + "@moteplass", "CLASS:PRIVATE", "METHOD:PUBLISH")
                .doesNotContain(
                        made.getString("uid"), "RECURRENCE-ID", circle.group().name(), "Anna");
        assertThat(pulledBy(Api.as(circle.facilitator()), session).text()).contains("du fasiliterer");
    }

    @Test
    void has_the_uid_that_calendars_know_a_single_session_by_and_says_when_it_is_off() {
        var group = city.openGroup();
        var ben = city.person("Ben");
        city.seat(group, ben, City.LONG_AGO);
        city.publish();
        var made = Api.post(
                        Api.asCoordinator(),
                        "/groups/" + group.id() + "/sessions",
                        session(nextYear() + "-02-01T09:00"))
                .json();
        assertThat(pulledBy(Api.as(ben), made.getString("id")).text())
                .contains("UID:" + made.getString("uid"), "SUMMARY:Temasamling", "STATUS:CONFIRMED");
        Api.post(Api.asCoordinator(), "/sessions/" + made.getString("id") + "/cancel", Map.of());
        assertThat(pulledBy(Api.as(ben), made.getString("id")).text()).contains("STATUS:CANCELLED", "SEQUENCE:1");
    }
}
