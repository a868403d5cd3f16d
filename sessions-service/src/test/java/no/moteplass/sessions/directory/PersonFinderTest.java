package no.moteplass.sessions.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.GroupsStandIn;
import no.moteplass.sessions.SessionsTest;

/** Whose token is this? In the read model, and on a miss asked of groups-service. */
@QuarkusTest
class PersonFinderTest extends SessionsTest {

    @Test
    void refuses_a_token_that_fits_nobody_and_says_whom_to_ask() {
        GroupsStandIn.answers("403");
        var refused = Api.withToken(TestTokens.leader("nobody@example.org")).get("/api/v1/sessions");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/not-in-directory");
        assertThat(refused.json().getString("detail")).contains("@");
    }

    @Test
    void asks_to_try_again_while_groups_service_is_away() {
        for (var trouble : new String[] {"503", "500", "200 no-id", ""}) {
            GroupsStandIn.answers(trouble);
            var refused = Api.withToken(TestTokens.leader("nobody@example.org")).get("/api/v1/sessions");
            assertThat(refused.statusCode()).as(trouble).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotBlank();
        }
        assertThat(Api.asCoordinator().get("/api/v1/sessions?limit=1").statusCode())
                .as("coordinators need no entry")
                .isEqualTo(200);
    }

    @Test
    void finds_who_was_bound_after_the_read_model_last_heard() {
        var circle = circle(1);
        Api.post(
                Api.asCoordinator(),
                "/groups/" + circle.group().id() + "/sessions",
                session(nextYear() + "-02-01T09:00"));
        GroupsStandIn.answers("200 " + circle.members().getFirst().id());
        assertThat(Api.sessions(Api.withToken(TestTokens.leader("just-bound@example.org")), "leader=me"))
                .hasSize(1);
    }

    @Test
    void is_closed_to_who_has_left_until_they_are_back() {
        var circle = circle(1);
        var person = circle.members().getFirst();
        assertThat(Api.as(person).get("/api/v1/sessions").statusCode()).isEqualTo(200);
        city.active(person, false);
        city.publish();
        var refused = Api.as(person).get("/api/v1/sessions");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/inactive");
        assertThat(Api.as(person).post("/api/v1/calendar-subscriptions").statusCode())
                .isEqualTo(403);
        city.active(person, true);
        city.publish();
        assertThat(Api.as(person).get("/api/v1/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void goes_on_without_groups_service_for_those_it_knows() {
        var circle = circle(1);
        Api.post(
                Api.asCoordinator(),
                "/groups/" + circle.group().id() + "/sessions",
                session(nextYear() + "-02-01T09:00"));
        GroupsStandIn.answers("503");
        assertThat(Api.sessions(Api.as(circle.members().getFirst()), "leader=me"))
                .hasSize(1);
    }
}
