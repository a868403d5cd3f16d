package no.moteplass.groups.administration;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.COORDINATOR;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

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

    private static String programmeOf(Person owner) {
        var code = "eier-" + unique();
        coordinator()
                .body(Map.ofEntries(
                        Map.entry("code", code),
                        Map.entry("name", "Med eier"),
                        Map.entry("purpose", "Noe felles."),
                        Map.entry("kind", "NETWORK"),
                        Map.entry("enrolment", "OPEN"),
                        Map.entry("facilitation", "SELF_RUN"),
                        Map.entry("minSize", 1),
                        Map.entry("maxSize", 5),
                        Map.entry("rhythm", "MONTHLY"),
                        Map.entry("durationMinutes", 60),
                        Map.entry("confidential", false),
                        Map.entry("area", "KULTUR_VERDIER"),
                        Map.entry("purposeOwner", owner.id())))
                .post(API + "/programmes")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void a_purpose_owner_is_inherited_from_the_programme() {
        var owner = frontLine();
        var group = draft(Map.of("programme", programmeOf(owner)));
        move(group, "open").statusCode(200).body("state", equalTo("OPEN"));
        coordinator()
                .get(API + "/groups/" + group + "/members")
                .then()
                .body("items[0].leader", equalTo(owner.id()))
                .body("items[0].roles", equalTo(List.of("PURPOSE_OWNER")));
    }

    @Test
    void nobody_inherits_a_purpose_from_somebody_who_has_left() {
        var owner = frontLine();
        var group = draft(Map.of("programme", programmeOf(owner)));
        patch("/leaders/" + owner.id(), 1, Map.of("active", false)).statusCode(200);
        move(group, "open").statusCode(409).body("missing", equalTo(List.of("purposeOwner")));
        coordinator().get(API + "/groups/" + group + "/members").then().body("items", equalTo(List.of()));
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
        patch("/groups/" + group, read(group).extract().<Integer>path("version"), "{\"theme\": \"x\"}")
                .statusCode(409);
        coordinator()
                .header("If-Match", "\"0\"")
                .post(API + "/groups/" + group + "/close")
                .then()
                .statusCode(412);
    }

    @Test
    void moves_without_a_body_too() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + API + "/groups/" + group(5) + "/close"))
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
                .then()
                .statusCode(200)
                .body("closedReason", equalTo("Gruppen er ferdig"));
        coordinator()
                .body(Map.of("reason", "a\u0007b"))
                .post(API + "/groups/" + group(5) + "/close")
                .then()
                .statusCode(422);
    }

    @Test
    void whether_it_is_confidential_is_fixed_when_it_opens() {
        var group = group(5);
        patch("/groups/" + group, read(group).extract().<Integer>path("version"), "{\"confidential\": false}")
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
        long version = coordinator()
                .get(API + "/leaders/" + facilitator.id())
                .then()
                .extract()
                .<Integer>path("version");
        patch("/leaders/" + facilitator.id(), version, Map.of("active", false)).statusCode(200);
        read(group).body("flags", equalTo(List.of("FACILITATOR_VACANT", "OWNER_VACANT")));
    }

    private static List<Map<String, Object>> eventsAbout(String group) {
        var all = new ArrayList<Map<String, Object>>();
        String last = null;
        while (true) {
            var request = machine("feeds.read", "members.read");
            var page = (last == null ? request : request.queryParam("lastEventId", last))
                    .accept("application/cloudevents-batch+json")
                    .get("/feeds/groups")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<Map<String, Object>>getList("$");
            if (page.isEmpty()) {
                return all.stream()
                        .filter(each -> each.get("subject").equals(group)
                                || group.equals(((Map<?, ?>) each.get("data")).get("group")))
                        .toList();
            }
            all.addAll(page);
            last = page.getLast().get("id").toString();
        }
    }

    @Test
    void a_closing_ends_all_that_hangs_on_it_in_one_change_of_the_feed() {
        var group = group(1);
        var placed = frontLine();
        var waiting = frontLine();
        signUp(group, placed).statusCode(201);
        signUp(group, waiting).statusCode(201);
        move(group, "close")
                .statusCode(200)
                .body("members", equalTo(0))
                .body("waiting", equalTo(0))
                .body("closedAt", notNullValue());
        assertThat(signUpOf(placed, group))
                .containsEntry("state", "WITHDRAWN")
                .containsEntry("endReason", "GROUP_CLOSED");
        assertThat(signUpOf(waiting, group)).containsEntry("state", "WITHDRAWN");

        var events = eventsAbout(group);
        var change = events.getLast().get("changeid");
        var closing = events.stream()
                .filter(each -> each.get("changeid").equals(change))
                .toList();
        assertThat(closing)
                .extracting(each -> each.get("type"))
                .containsExactlyInAnyOrder(
                        "no.moteplass.group.changed",
                        "no.moteplass.sign-up.changed",
                        "no.moteplass.sign-up.changed",
                        "no.moteplass.member.changed",
                        "no.moteplass.member.changed");
        for (var each : closing) {
            var data = (Map<?, ?>) each.get("data");
            if (each.get("type").equals("no.moteplass.member.changed")) {
                assertThat(data.get("endReason")).isEqualTo("GROUP_CLOSED");
                assertThat(data.get("seat")).isEqualTo(false);
                assertThat(data.get("to")).isNotNull();
            }
            if (each.get("type").equals("no.moteplass.group.changed")) {
                assertThat(data.get("state")).isEqualTo("CLOSED");
                assertThat(data.containsKey("members")).isFalse();
            }
        }
    }

    @Test
    void versions_rise_in_the_feed_and_positions_are_told() {
        var group = group(1);
        var people = frontLines(3);
        people.forEach(each -> signUp(group, each).statusCode(201));
        var events = eventsAbout(group);
        var versions = events.stream()
                .filter(each -> each.get("subject").equals(group))
                .map(each -> ((Number) ((Map<?, ?>) each.get("data")).get("version")).longValue())
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates().first().isEqualTo(1L);
        var positions = events.stream()
                .filter(each -> each.get("type").equals("no.moteplass.sign-up.changed"))
                .map(each -> ((Map<?, ?>) each.get("data")).get("position"))
                .toList();
        assertThat(positions.toString()).isEqualTo("[null, 1, 2]");
    }

    @Test
    void whoever_a_closing_touches_sees_it_in_their_audit_trail() {
        var group = group(1);
        var people = frontLines(2);
        people.forEach(each -> signUp(group, each).statusCode(201));
        move(group, "close").statusCode(200);
        for (var each : people) {
            each.asks().get(API + "/audit?subject=me").then().body("items[0].action", equalTo("group.closed"));
        }
    }

    @Test
    void flags_follow_a_change_of_how_a_group_is_led() {
        var group = draft(Map.of("facilitation", "SELF_RUN"));
        putMember(group, frontLine(), Map.of("roles", List.of("PURPOSE_OWNER"))).statusCode(201);
        move(group, "open").statusCode(200);
        signUp(group, frontLine()).statusCode(201);
        move(group, "start").statusCode(200).body("flags", equalTo(List.of()));
        patch("/groups/" + group, read(group).extract().<Integer>path("version"), "{\"facilitation\": \"FACILITATED\"}")
                .statusCode(200)
                .body("flags", equalTo(List.of("FACILITATOR_VACANT")));
        patch("/groups/" + group, read(group).extract().<Integer>path("version"), "{\"facilitation\": \"SELF_RUN\"}")
                .statusCode(200)
                .body("flags", equalTo(List.of()));
    }

    @Test
    void a_patch_of_a_unit_or_a_programme_that_changes_nothing_tells_nothing() {
        var unit = no.moteplass.groups.Cast.unit();
        patch("/org-units/" + unit, 1, "{\"kind\": \"BYDEL\"}").statusCode(200).body("version", equalTo(1));
        assertThat(eventsAbout(unit)).hasSize(1);
        var programme = programmeOf(frontLine());
        patch("/programmes/" + programme, 1, "{\"kind\": \"NETWORK\"}")
                .statusCode(200)
                .body("version", equalTo(1));
        assertThat(eventsAbout(programme)).hasSize(1);
    }

    @Test
    void the_feed_tells_when_a_group_was_made() {
        var group = draft(Map.of());
        String made = read(group).extract().path("createdAt");
        var told = ((Map<?, ?>) eventsAbout(group).getFirst().get("data")).get("createdAt");
        assertThat(java.time.Instant.parse(told.toString()))
                .isCloseTo(
                        java.time.Instant.parse(made),
                        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void that_a_rule_is_broken_is_for_coordinators_to_know() {
        var group = group(5);
        var above = frontLine();
        var below = frontLine();
        signUp(group, above).statusCode(201);
        signUp(group, below).statusCode(201);
        int version = coordinator()
                .get(API + "/leaders/" + below.id())
                .then()
                .extract()
                .path("version");
        var outsider = frontLine();
        var before = outsider.asks().get(API + "/groups/" + group);
        patch("/leaders/" + below.id(), version, Map.of("manager", above.id())).statusCode(200);
        read(group).body("flags", equalTo(List.of("RULE_BROKEN")));
        outsider.asks()
                .get(API + "/groups/" + group)
                .then()
                .header("ETag", equalTo(before.header("ETag")))
                .body("version", equalTo(before.jsonPath().getInt("version")));
        for (var reader : List.of(frontLine().asks(), machine("groups.read"))) {
            reader.get(API + "/groups/" + group).then().statusCode(200).body("flags", equalTo(List.of()));
        }
        frontLine()
                .asks()
                .get(API + "/groups?limit=200&sort=createdAt&programme=refleksjon-forstelinje")
                .then()
                .body("items.flags.flatten()", not(hasItem("RULE_BROKEN")));
    }

    @Test
    void everybody_finds_the_groups_where_they_have_a_seat_or_a_role() {
        var group = group(5);
        var seated = frontLine();
        var facilitator = frontLine();
        var waits = frontLine();
        signUp(group, seated).statusCode(201);
        putMember(group, facilitator, Map.of("roles", List.of("FACILITATOR"), "seat", false));
        for (var person : List.of(seated, facilitator)) {
            person.asks()
                    .get(API + "/groups?member=me")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(group)));
        }
        waits.asks().get(API + "/groups?member=me").then().body("items", equalTo(List.of()));
        coordinator()
                .get(API + "/groups?member=" + seated.id())
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("member")));
    }

    @Test
    void a_purpose_that_came_with_the_programme_is_in_the_readers_language() {
        var group = group(5);
        String nb = coordinator().get(API + "/groups/" + group).then().extract().path("purpose");
        String nn = coordinator()
                .header("Accept-Language", "nn")
                .get(API + "/groups/" + group)
                .then()
                .extract()
                .path("purpose");
        String programmes = coordinator()
                .get(API + "/programmes/" + read(group).extract().path("programme"))
                .then()
                .extract()
                .path("purposeNn");
        assertThat(nn).isEqualTo(programmes).isNotEqualTo(nb);
    }
}
