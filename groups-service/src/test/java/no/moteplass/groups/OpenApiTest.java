package no.moteplass.groups;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.OpenApiCopy;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Http;

/** The service describes itself, and the committed copy says the same. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenApiTest {

    @Test
    void the_committed_description_is_up_to_date() throws IOException {
        OpenApiCopy.assertUpToDate();
    }

    @Test
    void the_description_can_be_read_by_people() {
        Http.given().get("/docs/").statusCode(200);
    }
}
