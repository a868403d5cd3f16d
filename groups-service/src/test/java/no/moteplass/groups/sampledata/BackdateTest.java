package no.moteplass.groups.sampledata;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Http;

/** Sample groups that have been going for a while. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BackdateTest {

    @TestHTTPResource(value = "/local/backdate", management = true)
    String route;

    private Answer backdate(String body) {
        return Http.given().contentType("application/json").body(body).post(route);
    }

    @Test
    void all_who_are_in_a_group_came_earlier() {
        var group = group(5);
        signUp(group, frontLine()).statusCode(201);
        backdate("{\"groupId\": \"%s\", \"from\": \"2026-08-20\"}".formatted(group))
                .statusCode(204);
        read(group).body("openedAt", equalTo("2026-08-19T22:00:00Z"));
        coordinator()
                .get(API + "/groups/" + group + "/members")
                .body("items.from", everyItem(equalTo("2026-08-19T22:00:00Z")));
    }

    @Test
    void refuses_what_it_cannot_read_or_find() {
        backdate("{\"groupId\": \"%s\", \"from\": \"2026-08-20\"}".formatted(UUID.randomUUID()))
                .statusCode(404);
        backdate("{\"groupId\": \"x\", \"from\": \"2026-08-20\"}").statusCode(400);
        backdate("{\"groupId\": \"%s\"}".formatted(UUID.randomUUID())).statusCode(400);
        backdate("{").statusCode(400);
        backdate("[]").statusCode(400);
        backdate("").statusCode(400);
        Http.given().post("/q/local/backdate").statusCode(404); // not on the public port
    }
}
