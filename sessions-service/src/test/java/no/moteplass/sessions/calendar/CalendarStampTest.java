package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;

/** A change stamps the calendars it may show in once, however much it changes, and comes to nothing with it. */
@QuarkusTest
class CalendarStampTest extends CalendarTest {

    @Inject
    AgroalDataSource database;

    private long stamps(City.Person person) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select changes from calendar_change where leader_id = '" + person.id() + "'")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Test
    void stamps_each_calendar_once_for_a_whole_series() throws SQLException {
        var circle = circle(2);
        var before = stamps(circle.members().getFirst());
        var facilitators = stamps(circle.facilitator());
        plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=5"));
        assertThat(stamps(circle.members().getFirst())).isEqualTo(before + 1);
        assertThat(stamps(circle.facilitator())).isEqualTo(facilitators + 1);
    }

    @Test
    void stamps_once_for_an_answer_that_makes_two_people_change_turns() throws SQLException {
        var group = city.confidentialGroup("SELF_RUN");
        var seats = List.of(city.person("Dina"), city.person("Eli"), city.person("Farah"));
        seats.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(seats.indexOf(each))));
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=6"));
        var before = stamps(seats.get(1));
        Api.put(
                Api.as(seats.getFirst()),
                "/sessions/" + all(group).getFirst().get("id") + "/responses/me",
                Map.of("response", "DECLINED"));
        assertThat(stamps(seats.get(1))).isEqualTo(before + 1);
    }

    @Test
    void stamps_nothing_for_what_is_refused_or_changes_nothing() throws SQLException {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        var made = plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=2"));
        var before = stamps(ben);
        var twice = new HashMap<>(session(nextYear() + "-02-01T09:30"));
        twice.put("facilitators", List.of(Map.of("leader", circle.facilitator().id())));
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + circle.group().id() + "/sessions", twice)
                        .statusCode())
                .isEqualTo(409);
        Api.post(
                        Api.asCoordinator(),
                        "/sessions/" + made.getString("sessions[0].id") + "/reschedule",
                        Map.of("start", nextYear() + "-02-01T09:00"))
                .statusCode(200);
        assertThat(stamps(ben)).isEqualTo(before);
    }
}
