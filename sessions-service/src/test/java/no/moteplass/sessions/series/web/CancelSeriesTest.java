package no.moteplass.sessions.series.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;
import no.moteplass.sessions.SessionsTest;

/** Series are cancelled over HTTP, from a date on. */
@QuarkusTest
class CancelSeriesTest extends SessionsTest {

    private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8";

    private static String path(City.Group group) {
        return "/groups/" + group.id() + "/series";
    }

    @Test
    void cancels_what_a_series_has_ahead_from_a_date_on_as_one_change() {
        var circle = circle(2);
        var made = Api.post(Api.asCoordinator(), path(circle.group()), series(nextYear() + "-02-01T09:00", MONTHLY))
                .json();
        var id = made.getString("id");
        assertThat(Api.post(Api.as(circle.members().getFirst()), "/series/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", "tomorrow"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.post(Api.asCoordinator().header("If-Match", "\"7\""), "/series/" + id + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(412);
        var cancelled =
                Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-04-01"));
        assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
        assertThat(cancelled.json().getString("state")).isEqualTo("CANCELLED");
        assertThat(cancelled.json().getList("sessions.state", String.class).subList(0, 3))
                .containsExactly("SCHEDULED", "SCHEDULED", "CANCELLED");
        var last = SessionsFeed.about(id).getLast();
        assertThat(SessionsFeed.all().stream().filter(each -> each.changeid().equals(last.changeid())))
                .hasSize(made.getList("sessions").size() - 2 + 1);
        assertThat(Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-04-01"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void tells_of_a_series_only_when_something_about_it_changed() {
        var circle = circle(1);
        var id = Api.post(
                        Api.asCoordinator(),
                        path(circle.group()),
                        series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=4"))
                .json()
                .getString("id");
        Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-02-20"));
        Api.post(Api.asCoordinator(), "/series/" + id + "/cancel", Map.of("from", nextYear() + "-02-10"));
        city.close(circle.group(), Instant.now());
        city.publish();
        assertThat(SessionsFeed.about(id).stream().map(each -> each.data().get("version")))
                .containsExactly(1, 2);
    }

    @Test
    void cancels_a_series_while_its_sessions_are_being_changed() throws Exception {
        var circle = circle(1);
        var made = Api.post(
                        Api.asCoordinator(),
                        path(circle.group()),
                        series(nextYear() + "-02-01T09:00", "FREQ=DAILY;COUNT=60"))
                .json();
        var ids = made.getList("sessions.id", String.class);
        var acts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 40; i++) {
            var id = ids.get(ids.size() - 1 - i % 8);
            var place = "Rom " + i;
            acts.add(() -> Api.asCoordinator()
                    .header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body(Map.of("place", place))
                    .patch("/api/v1/sessions/" + id)
                    .statusCode());
            if (i % 4 == 0) {
                var from = nextYear() + "-03-" + (30 - i / 4);
                acts.add(() -> Api.post(
                                Api.asCoordinator(),
                                "/series/" + made.getString("id") + "/cancel",
                                Map.of("from", from))
                        .statusCode());
            }
        }
        try (var many = Executors.newFixedThreadPool(10)) {
            for (var each : many.invokeAll(acts)) {
                assertThat(each.get()).isIn(200, 409);
            }
        }
    }
}
