package no.moteplass.sessions.sampledata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.SessionsTest;

/** Local mode's history. */
@QuarkusTest
class PastSessionsTest extends SessionsTest {

    private static int post(Object body) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return Http.at(port)
                .contentType("application/json")
                .body(body)
                .post("/q/local/past-sessions")
                .statusCode();
    }

    @Test
    void refuses_what_is_no_history() {
        assertThat(post("{")).isEqualTo(400);
        assertThat(post(Map.of("groupId", "no id"))).isEqualTo(400);
    }

    @Test
    void puts_sessions_into_the_past() {
        var circle = circle(1);
        var history = new HashMap<String, Object>();
        history.put("groupId", circle.group().id());
        history.put("title", "Refleksjonsgruppe");
        history.put("starts", List.of("2026-05-04T09:00", "2026-06-01T09:00"));
        history.put("zone", "Europe/Oslo");
        history.put("duration", "PT60M");
        history.put("place", "Rådhuset");
        history.put("facilitator", circle.facilitator().id());
        assertThat(post(history)).isEqualTo(201);
        var held = Api.sessions(Api.as(circle.members().getFirst()), "leader=me");
        assertThat(held).hasSize(2).allSatisfy(each -> assertThat(each).containsEntry("state", "HELD"));
        assertThat(held.getFirst().get("start")).isEqualTo("2026-05-04T09:00:00+02:00");
        history.put("groupId", UUID.randomUUID());
        assertThat(post(history)).as("the same facilitator at the same time").isEqualTo(409);
    }
}
