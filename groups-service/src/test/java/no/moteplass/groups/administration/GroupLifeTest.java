package no.moteplass.groups.administration;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.COORDINATOR;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.programmeOf;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Http;

/** A group's way from draft to closed (G6, G8), and what the feed tells of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GroupLifeTest {

    @Test
    void refuses_to_open_without_a_purpose_owner_and_names_what_is_missing() {
        move(draft(Map.of()), "open")
                .statusCode(409)
                .body("rule", equalTo("G6"))
                .body("missing", equalTo(List.of("purposeOwner")))
                .body("detail", containsString("formålsansvarlig"));
    }

    @Test
    void a_purpose_owner_is_inherited_from_the_programme() {
        var owner = frontLine();
        var group = draft(Map.of("programme", programmeOf(owner)));
        move(group, "open").statusCode(200).body("state", equalTo("OPEN"));
        coordinator()
                .get(API + "/groups/" + group + "/members")
                .body("items[0].leader", equalTo(owner.id()))
                .body("items[0].roles", equalTo(List.of("PURPOSE_OWNER")));
    }

    @Test
    void nobody_inherits_a_purpose_from_somebody_who_has_left() {
        var owner = frontLine();
        var group = draft(Map.of("programme", programmeOf(owner)));
        patch("/leaders/" + owner.id(), 1, Map.of("active", false)).statusCode(200);
        move(group, "open").statusCode(409).body("missing", equalTo(List.of("purposeOwner")));
        coordinator().get(API + "/groups/" + group + "/members").body("items", equalTo(List.of()));
    }

    @Test
    void refuses_to_start_without_members_and_says_so() {
        var group = group(Map.of("minSize", 2));
        move(group, "start").statusCode(409).body("rule", equalTo("G6")).body("missing", equalTo(List.of("members")));
        frontLines(2).forEach(each -> signUp(group, each).statusCode(201));
        move(group, "start")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("flags", hasItem("DEPENDS_ON_ONE_PERSON"));
        putMember(group, frontLine(), Map.of("roles", List.of("DEPUTY_FACILITATOR")))
                .statusCode(201);
        read(group).body("flags", equalTo(List.of()));
    }

    @Test
    void refuses_moves_that_the_state_does_not_allow() {
        var group = group(5);
        for (var verb : List.of("open", "pause", "resume")) {
            move(group, verb)
                    .statusCode(409)
                    .body("type", equalTo("/problems/state-conflict"))
                    .body("state", equalTo("OPEN"))
                    .body("detail", containsString("åpen for påmelding"));
        }
        move(group, "close").statusCode(200);
        for (var verb : List.of("open", "start", "pause", "resume", "close")) {
            move(group, verb).statusCode(409);
        }
        patch("/groups/" + group, read(group).<Integer>path("version"), "{\"theme\": \"x\"}")
                .statusCode(409);
        coordinator()
                .header("If-Match", "\"0\"")
                .post(API + "/groups/" + group + "/close")
                .statusCode(412);
    }

    @Test
    void moves_without_a_body_too() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + Http.port() + API + "/groups/" + group(5) + "/close"))
                .header("Authorization", "Bearer " + TestTokens.coordinator(COORDINATOR))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
        var another = group(5);
        coordinator()
                .body(Map.of("reason", "Gruppen er ferdig"))
                .post(API + "/groups/" + another + "/close")
                .statusCode(200)
                .body("closedReason", equalTo("Gruppen er ferdig"));
        coordinator()
                .body(Map.of("reason", "a\u0007b"))
                .post(API + "/groups/" + group(5) + "/close")
                .statusCode(422);
    }

    @Test
    void whether_it_is_confidential_is_fixed_when_it_opens() {
        var group = group(5);
        patch("/groups/" + group, read(group).<Integer>path("version"), "{\"confidential\": false}")
                .statusCode(409);
        patch("/groups/" + draft(Map.of()), 1, "{\"confidential\": false}").statusCode(200);
    }

    @Test
    void a_facilitator_who_leaves_is_flagged() {
        var group = draft(Map.of());
        var facilitator = frontLine();
        putMember(group, facilitator, Map.of("roles", List.of("FACILITATOR", "PURPOSE_OWNER")));
        move(group, "open");
        signUp(group, frontLine()).statusCode(201);
        move(group, "start").statusCode(200);
        patch("/leaders/" + facilitator.id(), 2, Map.of("active", false)).statusCode(not(equalTo(500)));
        long version = coordinator().get(API + "/leaders/" + facilitator.id()).<Integer>path("version");
        patch("/leaders/" + facilitator.id(), version, Map.of("active", false)).statusCode(200);
        read(group).body("flags", equalTo(List.of("FACILITATOR_VACANT", "OWNER_VACANT")));
    }

    @Test
    void flags_follow_a_change_of_how_a_group_is_led() {
        var group = draft(Map.of("facilitation", "SELF_RUN"));
        putMember(group, frontLine(), Map.of("roles", List.of("PURPOSE_OWNER"))).statusCode(201);
        move(group, "open").statusCode(200);
        signUp(group, frontLine()).statusCode(201);
        move(group, "start").statusCode(200).body("flags", equalTo(List.of()));
        patch("/groups/" + group, read(group).<Integer>path("version"), "{\"facilitation\": \"FACILITATED\"}")
                .statusCode(200)
                .body("flags", equalTo(List.of("FACILITATOR_VACANT")));
        patch("/groups/" + group, read(group).<Integer>path("version"), "{\"facilitation\": \"SELF_RUN\"}")
                .statusCode(200)
                .body("flags", equalTo(List.of()));
    }

    @Test
    void a_group_of_one_sector_or_unit_says_which() {
        for (var scope : Map.of("SECTOR", "sector", "UNIT", "unit").entrySet()) {
            coordinator()
                    .body(Map.of("programme", "moteplass-by", "name", "Prøve", "scope", scope.getKey()))
                    .post(API + "/groups")
                    .statusCode(422)
                    .body("violations.field", equalTo(List.of(scope.getValue())))
                    .body("violations.code", equalTo(List.of("required")));
            var group = draft(Map.of());
            patch("/groups/" + group, 1, Map.of("scope", scope.getKey(), "sector", " "))
                    .statusCode(422)
                    .body("violations.field", equalTo(List.of(scope.getValue())));
        }
        draft(Map.of("programme", "moteplass-sektor", "sector", "HLS"));
        coordinator()
                .body(Map.of("programme", "moteplass-sektor", "name", "Prøve"))
                .post(API + "/groups")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("sector")));
    }
}
