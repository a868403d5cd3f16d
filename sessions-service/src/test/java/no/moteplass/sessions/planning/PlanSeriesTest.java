package no.moteplass.sessions.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.SessionsTest;

@QuarkusTest
class PlanSeriesTest extends SessionsTest {

    @Test
    void plans_the_first_of_each_month_but_not_labour_day() {
        var circle = circle(3);
        var wanted = series(nextYear() + "-02-01T09:00", "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8");
        var path = "/groups/" + circle.group().id() + "/series";

        var dry = Api.post(Api.asCoordinator(), path + "?dryRun=true", wanted);
        assertThat(dry.statusCode()).as(dry.asString()).isEqualTo(200);
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + circle.group().id()))
                .isEmpty();

        var made = Api.post(Api.asCoordinator(), path, wanted);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        List<Map<String, Object>> sessions =
                Api.sessions(Api.asCoordinator(), "group=" + circle.group().id());
        List<String> skipped = made.jsonPath().getList("skipped.date");
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
        assertThat(UUID.fromString(made.jsonPath().getString("id"))).isNotNull();
    }
}
