package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import no.moteplass.platform.testing.http.Json;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsTest;

/** What tests of calendars have in common. */
public abstract class CalendarTest extends SessionsTest {

    protected String subscribe(City.Person person) {
        return subscribe(person, "FULL");
    }

    protected String subscribe(City.Person person, String mask) {
        var made = Api.post(Api.as(person), "/calendar-subscriptions", Map.of("kind", "PERSON", "mask", mask));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return path(made.json().getString("address"));
    }

    protected static String path(String address) {
        assertThat(address).startsWith("http://localhost:8082/calendars/").endsWith(".ics");
        return address.substring("http://localhost:8082".length());
    }

    protected static Pulled pull(String path, String... headers) {
        return Pulled.from(path, headers);
    }

    protected Ics calendar(String path) {
        var answer = pull(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Ics(answer.text());
    }

    /** Expanded by somebody else's library, the calendar is exactly the person's sessions. */
    protected void assertShowsExactly(Ics calendar, City.Person person) {
        var own = Api.sessions(Api.as(person), "leader=me").stream()
                .map(each -> OffsetDateTime.parse((String) each.get("start")).toInstant() + " " + status(each))
                .sorted()
                .toList();
        var shown = calendar.expanded().stream()
                .map(each -> each.start() + " " + each.status())
                .sorted()
                .toList();
        assertThat(shown).as(calendar.text()).containsExactlyElementsOf(own);
    }

    private static String status(Map<String, Object> session) {
        return "CANCELLED".equals(session.get("state")) ? "CANCELLED" : "CONFIRMED";
    }

    protected Json plan(City.Group group, Map<String, Object> series) {
        var made = Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/series", series);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.json();
    }

    protected static List<Map<String, Object>> all(City.Group group) {
        return Api.sessions(Api.asCoordinator(), "group=" + group.id());
    }

    protected static Instant start(Map<String, Object> session) {
        return OffsetDateTime.parse((String) session.get("start")).toInstant();
    }
}
