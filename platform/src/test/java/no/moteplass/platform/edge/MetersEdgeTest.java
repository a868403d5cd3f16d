package no.moteplass.platform.edge;

import static no.moteplass.platform.edge.Requests.THINGS;
import static no.moteplass.platform.edge.Requests.ase;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** What the meters keep of requests. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MetersEdgeTest {

    private static final String SECRET = "s3cret-t0ken-of-somebody";

    @Inject
    MeterRegistry meters;

    @Test
    void no_token_stands_in_a_meter_whatever_comes_of_the_request() {
        for (var method : new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", SECRET}) {
            for (var path :
                    new String[] {"/refused/" + SECRET, "/" + SECRET, "/" + SECRET + "/say", "/size/" + SECRET}) {
                ase().withoutEncoding().request(method, THINGS + path);
                given().contentType("text/plain").body("x").request(method, THINGS + path + "?a=" + SECRET);
                given().header("Accept", "image/png").request(method, THINGS + path + "/");
                given().request(method, "/" + SECRET + path);
                given().request(method, "/problems/" + SECRET);
            }
        }

        assertThat(told()).noneMatch(tags -> tags.contains(SECRET));
    }

    @Test
    void a_request_is_counted_by_its_template() {
        ase().get(THINGS + "/" + UUID.randomUUID()).statusCode(200);
        ase().delete(THINGS + "/" + UUID.randomUUID()).statusCode(405);

        assertThat(uris()).contains(THINGS + "/{id}", "unknown");
    }

    @Test
    void junk_makes_no_meters() {
        given().get("/junk").statusCode(404);
        given().put("/junk");
        var before = uris();
        for (var each = 0; each < 100; each++) {
            given().get("/junk/" + each);
            given().put(THINGS + "/junk/" + each + "/x");
            given().request("M" + each, THINGS + "/" + UUID.randomUUID());
        }

        assertThat(uris()).hasSizeLessThan(before.size() + 4);
        assertThat(meters.find("http.server.requests").meters()).hasSizeLessThan(120);
    }

    private Set<String> told() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName() + id.getTags())
                .collect(Collectors.toSet());
    }

    private Set<String> uris() {
        return meters.find("http.server.requests").meters().stream()
                .map(meter -> String.valueOf(meter.getId().getTag("uri")))
                .collect(Collectors.toSet());
    }
}
