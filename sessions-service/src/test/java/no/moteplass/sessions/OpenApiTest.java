package no.moteplass.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.OpenApiCopy;
import no.moteplass.platform.testing.http.Http;
import no.moteplass.platform.testing.http.Json;

/** The service describes itself, and the committed copy says the same. */
@QuarkusTest
class OpenApiTest extends SessionsTest {

    @Test
    void the_committed_copy_is_what_the_service_says() throws IOException {
        OpenApiCopy.assertUpToDate();
    }

    @Test
    void every_type_of_event_has_a_schema() {
        Map<String, Object> schemas = description().getMap("components.schemas");
        assertThat(schemas)
                .containsKeys(
                        "SeriesChanged", "SessionChanged", "AssignmentChanged", "ResponseChanged", "CalendarChanged");
    }

    @Test
    void every_operation_has_a_name_a_summary_and_its_refusals() {
        Map<String, Map<String, Map<String, Object>>> paths = description().getMap("paths");
        assertThat(paths)
                .containsKeys(
                        "/api/v1/sessions", "/api/v1/groups/{group}/series", "/calendars/{token}.ics", "/feeds/{name}");
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                assertThat(operation).as(method + " " + path).containsKeys("operationId", "summary", "responses");
            }
        }));
    }

    @Test
    void the_description_is_shown() {
        assertThat(Http.given().get("/docs/").statusCode()).isEqualTo(200);
    }

    private static Json description() {
        return Http.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .json();
    }
}
