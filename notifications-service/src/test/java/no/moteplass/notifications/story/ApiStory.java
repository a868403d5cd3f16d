package no.moteplass.notifications.story;

import static no.moteplass.platform.testing.http.Http.given;

import java.util.Map;

import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Request;

/** What a test over HTTP begins with. */
public abstract class ApiStory extends Story {

    protected static Request as(String token) {
        return given().token(token).contentType("application/json");
    }

    protected static Request coordinator() {
        return as(TestTokens.coordinator("koordinator@example.org"));
    }

    protected static Request leader(String name) {
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
