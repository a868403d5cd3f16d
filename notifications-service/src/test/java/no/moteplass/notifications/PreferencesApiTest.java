package no.moteplass.notifications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.ApiStory;

/** What everybody can choose for themselves. */
@QuarkusTest
class PreferencesApiTest extends ApiStory {

    @Test
    void preferences_have_defaults_and_are_checked() {
        aGroup("Tirsdag", "ben");
        leader("ben")
                .get("/api/v1/preferences/me")
                .statusCode(200)
                .body("offsets", contains("P1D"))
                .body("digest", equalTo("NONE"))
                .body("quietHours.from", equalTo("20:00"))
                .body("quietHours.to", equalTo("07:00"))
                .body("quietHours.weekends", equalTo(true))
                .body("optOut", hasSize(0))
                .body("attachInvitation", equalTo("AUTO"))
                .body("version", equalTo(1));
        var shown = leader("ben").get("/api/v1/preferences/me").asString();
        leader("ben").body(shown).put("/api/v1/preferences/me").statusCode(200).body("version", equalTo(2));
        leader("ben")
                .body(shown.replace("\"optOut\":[]", "\"optOut\":[\"session-reminder\"]"))
                .put("/api/v1/preferences/me")
                .statusCode(200)
                .body("version", equalTo(3))
                .body("optOut", contains("session-reminder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offsets|\"offsets\":[\"P1D\"]|\"offsets\":null",
                "offsets[0]|\"offsets\":[\"P1D\"]|\"offsets\":[\"P1M\"]",
                "offsets[1]|\"offsets\":[\"P1D\"]|\"offsets\":[\"P1D\",\"P1D\"]",
                "offsets|\"offsets\":[\"P1D\"]|\"offsets\":[\"P1D\",\"P2D\",\"P3D\",\"P4D\",\"P5D\",\"P6D\"]",
                "digest|\"digest\":\"NONE\"|\"digest\":\"DAILY\"",
                "digest|\"digest\":\"NONE\"|\"digest\":null",
                "quietHours.from|20:00|25:00",
                "quietHours.to|07:00|20:00",
                "optOut[0]|\"optOut\":[]|\"optOut\":[\"session-cancelled\"]",
                "optOut[0]|\"optOut\":[]|\"optOut\":[\"nonsense\"]",
                "attachInvitation|AUTO|SOMETIMES",
                "colour|\"digest\"|\"colour\":1,\"digest\"",
            })
    void wrong_preferences_are_named(String field, String right, String wrong) {
        aGroup("Tirsdag", "ben");
        var shown = leader("ben").get("/api/v1/preferences/me").asString();
        leader("ben")
                .body(shown.replace(right, wrong))
                .put("/api/v1/preferences/me")
                .statusCode(422)
                .body("violations.field", hasItem(field));
        leader("ben").body("{").put("/api/v1/preferences/me").statusCode(400);
        leader("ben")
                .contentType("text/plain")
                .body("x")
                .put("/api/v1/preferences/me")
                .statusCode(415);
    }
}
