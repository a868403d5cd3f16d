package no.moteplass.groups.administration;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.programmeOf;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Feed.eventsAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** What the feed, the audit trail and the lists tell of a group. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GroupFeedTest {

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
            each.asks().get(API + "/audit?subject=me").body("items[0].action", equalTo("group.closed"));
        }
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
        String made = read(group).path("createdAt");
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
        int version = coordinator().get(API + "/leaders/" + below.id()).path("version");
        var outsider = frontLine();
        var before = outsider.asks().get(API + "/groups/" + group);
        patch("/leaders/" + below.id(), version, Map.of("manager", above.id())).statusCode(200);
        read(group).body("flags", equalTo(List.of("RULE_BROKEN")));
        outsider.asks()
                .get(API + "/groups/" + group)
                .header("ETag", equalTo(before.header("ETag")))
                .body("version", equalTo(before.json().getInt("version")));
        for (var reader : List.of(frontLine().asks(), machine("groups.read"))) {
            reader.get(API + "/groups/" + group).statusCode(200).body("flags", equalTo(List.of()));
        }
        frontLine()
                .asks()
                .get(API + "/groups?limit=200&sort=createdAt&programme=refleksjon-forstelinje")
                .body("items.flags", everyItem(not(hasItem("RULE_BROKEN"))));
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
            person.asks().get(API + "/groups?member=me").statusCode(200).body("items.id", equalTo(List.of(group)));
        }
        waits.asks().get(API + "/groups?member=me").body("items", equalTo(List.of()));
        coordinator()
                .get(API + "/groups?member=" + seated.id())
                .statusCode(422)
                .body("violations.field", equalTo(List.of("member")));
    }

    @Test
    void a_purpose_that_came_with_the_programme_is_in_the_readers_language() {
        var group = group(5);
        String nb = coordinator().get(API + "/groups/" + group).path("purpose");
        String nn = coordinator()
                .header("Accept-Language", "nn")
                .get(API + "/groups/" + group)
                .path("purpose");
        String programmes = coordinator()
                .get(API + "/programmes/" + read(group).path("programme"))
                .path("purposeNn");
        assertThat(nn).isEqualTo(programmes).isNotEqualTo(nb);
    }
}
