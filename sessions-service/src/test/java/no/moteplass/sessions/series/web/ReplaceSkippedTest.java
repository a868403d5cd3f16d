package no.moteplass.sessions.series.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Json;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.calendar.CalendarTest;

/** A series of which some dates are skipped meets as often as was asked for, if asked to (S2). */
@QuarkusTest
class ReplaceSkippedTest extends CalendarTest {

    private static Map<String, Object> weekly(String start, String rule, boolean replace) {
        var body = new HashMap<>(series(start, rule));
        body.put("skipHolidays", false);
        body.put("skipWeeks", List.of("JULY", "W33"));
        body.put("replaceSkipped", replace);
        return body;
    }

    private static void says(Json series, int asked, int replaced, int skipped, int sessions) {
        assertThat(series.getInt("asked")).isEqualTo(asked);
        assertThat(series.getInt("replaced")).isEqualTo(replaced);
        assertThat(series.getList("skipped")).hasSize(skipped);
        assertThat(series.getList("sessions")).hasSize(sessions);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-24T09:00,FREQ=WEEKLY;COUNT=4,FREQ=WEEKLY;COUNT=10",
        "2027-06-24T09:00,FREQ=WEEKLY;UNTIL=20270715T070000Z,FREQ=WEEKLY;UNTIL=20270826",
        "2027-07-01T09:00,FREQ=WEEKLY;COUNT=4,FREQ=WEEKLY;COUNT=10"
    })
    void meets_as_often_as_was_asked_for_and_so_do_calendars(String start, String rule, String kept) {
        var circle = circle(2);
        var path = "/groups/" + circle.group().id() + "/series";
        var asked = weekly(start, rule, true);
        var dry = Api.post(Api.asCoordinator(), path + "?dryRun=true", asked);
        assertThat(dry.statusCode()).as(dry.asString()).isEqualTo(200);
        var made = plan(circle.group(), asked);
        var read = Api.get(Api.asCoordinator(), "/series/" + made.getString("id"));
        var skippedAtFirst = start.startsWith("2027-06") ? 3 : 4;
        for (var each : List.of(dry.json(), made, read)) {
            says(each, 4, skippedAtFirst, 6, 4);
            assertThat(each.getString("rule")).isEqualTo(kept);
            assertThat(each.getString("start")).isEqualTo(start);
            assertThat(each.getList("sessions.start", String.class))
                    .as("neither in July nor in week 33")
                    .noneMatch(date -> date.contains("-07-") || date.contains("-08-19"));
        }
        var ben = circle.members().getFirst();
        assertShowsExactly(calendar(subscribe(ben)), ben);
    }

    @Test
    void explains_its_number_where_nothing_is_replaced() {
        var circle = circle(1);
        var asked = weekly("2027-06-24T09:00", "FREQ=WEEKLY;COUNT=6", false);
        says(plan(circle.group(), asked), 6, 0, 5, 1);
        asked.remove("replaceSkipped");
        says(plan(circle.group(), asked), 6, 0, 5, 1);
    }

    @Test
    void refuses_more_than_two_hundred_dates_in_all() {
        var refused = Api.post(
                Api.asCoordinator(),
                "/groups/" + circle(1).group().id() + "/series?dryRun=true",
                weekly("2027-06-24T09:00", "FREQ=WEEKLY;COUNT=198", true));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo("rule.TOO_MANY");
    }
}
