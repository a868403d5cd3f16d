package no.moteplass.groups.web;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.as;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** The contract's common part, at this service's own endpoints. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContractTest {

    private static final String GROUPS = API + "/groups";
    private static final Map<String, Object> VALID = Map.of("programme", "refleksjon-forstelinje", "name", "x");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups",
                "/leaders",
                "/leaders/me",
                "/org-units",
                "/programmes",
                "/sign-ups?leader=me",
                "/audit",
                "/groups/01a20cba-171e-7466-88eb-766a93a5c234/members"
            })
    void refuses_without_a_token_with_a_broken_one_and_with_another_audience(String path) {
        given().get(API + path).statusCode(401).contentType("application/problem+json");
        as("nonsense").get(API + path).statusCode(401);
        as(TestTokens.forSomebodyElse("x@example.org")).get(API + path).statusCode(401);
        as(TestTokens.expired("x@example.org")).get(API + path).statusCode(401);
    }

    @Test
    void refuses_malformed_requests() {
        coordinator().body("{").post(GROUPS).statusCode(400);
        coordinator().withoutEncoding().get(GROUPS + "?cursor=%00nonsense").statusCode(400);
        coordinator().get(GROUPS + "?limit=100000").statusCode(422);
        coordinator().get(GROUPS + "/not-an-id").statusCode(404);
        coordinator().get(GROUPS + "/" + UUID.randomUUID()).statusCode(404);
        coordinator().contentType("text/plain").body("x").post(GROUPS).statusCode(415);
        coordinator().accept("image/png").get(GROUPS + "/" + draft(Map.of())).statusCode(406);
        coordinator().delete(API + "/programmes").statusCode(405);
        coordinator().get(API + "/nothing-here").statusCode(404);
        coordinator().withoutEncoding().get(API + "/org-units/%00").statusCode(not(equalTo(500)));
        coordinator().withoutEncoding().get(GROUPS + "?query=%00").statusCode(422);
        coordinator().get(GROUPS + "?state=NOPE").statusCode(422).body("violations[0].field", equalTo("state"));
        coordinator().get(GROUPS + "?sort=size").statusCode(422);
        coordinator().get(API + "/leaders?level=NOPE").statusCode(422);
        coordinator().get(API + "/org-units?on=yesterday").statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"nmae\": 1} -> nmae",
                "{\"programme\": \"finnes-ikke\", \"name\": \"x\"} -> programme",
                "{\"programme\": \"refleksjon-forstelinje\"} -> name",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"  \"} -> name",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"a\\nb\"} -> name",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"a\\u0000b\"} -> name",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"a\\u202eb\"} -> name",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"a\\ud800b\"} -> name",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"minSize\": 9, \"maxSize\": 2} -> minSize",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"minSize\": 0} -> minSize",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"maxSize\": \"many\"} -> maxSize",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"levels\": [\"BOSS\"]} -> levels[0]",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"levels\": [null]} -> levels[0]",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"anchoring\": [\"9.9\"]} -> anchoring[0]",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"slots\": [\"MON_NIGHT\"]} -> slots[0]",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"unit\": \"NOPE\"} -> unit",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"contact\": \"nobody\"} -> contact",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"signUpFrom\": \"soon\"} -> signUpFrom",
                "{\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"signUpFrom\": \"2027-02-01\", \"signUpUntil\": \"2027-01-01\"} -> signUpUntil",
            })
    void names_the_field_that_is_wrong(String example) {
        var parts = example.split(" -> ");
        coordinator()
                .body(parts[0])
                .post(GROUPS)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(parts[1]))
                .body("violations[0].message", not(containsString("violation.")));
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var wrong = new HashMap<String, Object>(VALID);
        wrong.putAll(Map.of("minSize", 9, "maxSize", 2, "contact", "nobody"));
        wrong.putAll(Map.of("signUpFrom", "2027-02-01", "signUpUntil", "2027-01-01"));
        var names = containsInAnyOrder("minSize", "contact", "signUpUntil");
        coordinator().body(wrong).post(GROUPS).statusCode(422).body("violations.field", names);
        wrong.keySet().removeAll(VALID.keySet());
        patch("/groups/" + draft(Map.of()), 1, wrong).statusCode(422).body("violations.field", names);

        coordinator()
                .body(Map.of("programme", "nope", "name", "x", "unit", "nope"))
                .post(GROUPS)
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("programme", "unit"));
        coordinator()
                .body(Map.of(
                        "email",
                        unique() + "@example.org",
                        "givenName",
                        "x",
                        "familyName",
                        "x",
                        "unit",
                        "nope",
                        "manager",
                        UUID.randomUUID()))
                .post(API + "/leaders")
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("level", "unit", "manager"));
    }

    @Test
    void refuses_what_is_no_object() {
        for (var body : List.of("[]", "\"x\"", "7", "null", "")) {
            var status = coordinator().body(body).post(GROUPS).statusCode();
            assertThat(status).as(body).isIn(400, 422);
        }
        var id = draft(Map.of());
        for (var body : List.of("[]", "\"x\"", "7", "null")) {
            var status = coordinator()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .patch(GROUPS + "/" + id)
                    .statusCode();
            assertThat(status).as(body).isIn(400, 422);
        }
    }

    @Test
    void a_leader_writes_nothing_of_this() {
        var person = frontLine();
        var group = group(5);
        person.asks().body(VALID).post(GROUPS).statusCode(403);
        person.asks().body("{}").post(GROUPS + "/" + group + "/close").statusCode(403);
        person.asks()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(GROUPS + "/" + group)
                .statusCode(403);
        person.asks().body("{}").post(API + "/programmes").statusCode(403);
        person.asks().body("{}").post(API + "/org-units").statusCode(403);
        person.asks().body("{}").post(API + "/leaders").statusCode(403);
        person.asks()
                .contentType("text/csv")
                .body("x")
                .post(API + "/leaders/import")
                .statusCode(403);
        person.asks().get(API + "/leaders").statusCode(403);
        person.asks().get("/feeds/groups").statusCode(403);
        person.asks()
                .body(Map.of("leaderIds", List.of(person.id())))
                .post(GROUPS + "/" + group + "/invitations")
                .statusCode(403);
    }

    @Test
    void a_machine_does_what_its_scopes_say() {
        var group = group(5);
        machine("groups.read").get(GROUPS).statusCode(200);
        machine("sessions.read").get(GROUPS).statusCode(403);
        machine("groups.read").body(VALID).post(GROUPS).statusCode(403);
        machine("groups.write").body(VALID).post(GROUPS).statusCode(201);
        machine("groups.read").get(GROUPS + "/" + group + "/members").statusCode(403);
        machine("members.read").get(GROUPS + "/" + group + "/members").statusCode(200);
        machine("feeds.read").get("/feeds/groups").statusCode(not(equalTo(500)));
        machine("feeds.read", "members.read").get("/feeds/groups").statusCode(200);
    }

    @Test
    void versions_alone_decide_If_Match() {
        var group = group(5);
        var url = GROUPS + "/" + group;
        coordinator()
                .contentType("application/merge-patch+json")
                .body("{\"theme\": \"x\"}")
                .patch(url)
                .statusCode(428);
        for (var stale : List.of("\"0-stale\"", "\"99\"", "\"nonsense\"")) {
            coordinator()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", stale)
                    .body("{\"theme\": \"x\"}")
                    .patch(url)
                    .statusCode(412);
        }
        long version = read(group).<Integer>path("version");
        patch("/groups/" + group, version, "{\"theme\": \"Omstilling\"}")
                .statusCode(200)
                .body("theme", equalTo("Omstilling"))
                .body("version", equalTo((int) version + 1));
        var etag = read(group).header("ETag");
        coordinator().header("If-None-Match", etag).get(url).statusCode(304);
        signUpFor(group, frontLine(), true).statusCode(201);
        coordinator().header("If-None-Match", etag).get(url).statusCode(200).body("members", equalTo(1));
        coordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"theme\": \"Nytt\"}")
                .patch(url)
                .statusCode(200);
    }

    @Test
    void a_patch_that_changes_nothing_is_no_new_version() {
        var group = group(5);
        long version = read(group).<Integer>path("version");
        patch("/groups/" + group, version, "{\"maxSize\": 5}").statusCode(200).body("version", equalTo((int) version));
    }

    @Test
    void null_in_a_patch_gives_the_programmes_value_back() {
        var group = draft(Map.of("purpose", "Vårt eget."));
        patch("/groups/" + group, 1, "{\"purpose\": null, \"levels\": null}")
                .statusCode(200)
                .body("purpose", containsString("førstelinjeledere"))
                .body("levels", equalTo(List.of("FRONT_LINE")));
        patch("/groups/" + group, 2, "{\"name\": null}").statusCode(422).body("violations.field", hasItem("name"));
        patch("/groups/" + group, 2, "{\"programme\": \"duo\"}")
                .statusCode(422)
                .body("violations.field", hasItem("programme"));
        patch("/groups/" + group, 2, "{\"members\": 3}").statusCode(422).body("violations.field", hasItem("members"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups {\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"signUpFrom\": \"+999999999-12-31T00:00:00Z\"} signUpFrom",
                "/groups {\"programme\": \"refleksjon-forstelinje\", \"name\": \"x\", \"signUpUntil\": \"-0001-12-31T00:00:00Z\"} signUpUntil",
                "/leaders {\"email\": \"ola@example.org\", \"givenName\": \"Ola\", \"familyName\": \"N\", \"level\": \"TOP\", \"unit\": \"0301-01\", \"inRoleSince\": \"+999999999-12-31\"} inRoleSince",
                "/org-units {\"code\": \"FAR\", \"name\": \"x\", \"kind\": \"ETAT\", \"sector\": \"FIN\", \"validTo\": \"+999999999-12-31\"} validTo",
            })
    void a_day_that_no_calendar_has_is_named(String example) {
        var path = example.substring(0, example.indexOf(' '));
        coordinator()
                .body(example.substring(path.length() + 1, example.lastIndexOf(' ')))
                .post(API + path)
                .statusCode(422)
                .body("violations.field", hasItem(example.substring(example.lastIndexOf(' ') + 1)));
    }
}
