package no.moteplass.notifications.story;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.specification.RequestSpecification;
import no.moteplass.platform.testing.TestTokens;

/** What a test over HTTP begins with. */
public abstract class ApiStory extends Story {

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    protected static RequestSpecification coordinator() {
        return as(TestTokens.coordinator("koordinator@example.org"));
    }

    protected static RequestSpecification leader(String name) {
        return as(TestTokens.leader(name + "@example.org"));
    }

    /** Of ben and eli: three sessions each, and a sign-up of ben's. */
    protected void someDeliveries() {
        aGroup("Tirsdag", "ben", "eli");
        aSeries("Tirsdag", "serie", tuesdays(3));
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
    }
}
