package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeSignIn;
import no.moteplass.portal.fakes.FakeWorld;

/** The portal starts without the sign-in server, does what needs none, and goes on by itself when it comes. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
@TestProfile(SignInAwayAtStartTest.ServerHangs.class)
class SignInAwayAtStartTest extends PortalTest {

    /** The application is another one here: it starts while nobody answers at the sign-in server's address. */
    public static class ServerHangs implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            FakeSignIn.hangsAtStart();
            return Map.of();
        }
    }

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @Test
    void open_pages_and_links_from_mails_work_the_rest_says_so_in_time_and_all_is_well_when_it_is_back() {
        FakeSignIn.hangs();
        var visitor = Visitor.leader();
        for (var open : new String[] {"/", "/personvern", "/svar/good-token", "/avmeld/stop-token", "/logget-ut"}) {
            assertThat(visitor.get(open).status()).as(open).isEqualTo(200);
        }
        Http.given().get(ready).statusCode(200);
        assertThat(Http.given().get(ready).asString()).containsPattern("\"answers\": ?false");

        var begun = System.nanoTime();
        var closed = visitor.get("/min-side");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(closed.status()).isEqualTo(503);
        assertThat(closed.html()).contains("Innloggingen svarer ikke akkurat nå");

        FakeServices.reset();
        FakeSignIn.is("hanna@example.org", "leader");
        assertThat(visitor.get("/min-side").html()).contains("Hanna Håkonsen");
        assertThat(Http.given().get(ready).asString()).containsPattern("\"answers\": ?true");
    }
}
