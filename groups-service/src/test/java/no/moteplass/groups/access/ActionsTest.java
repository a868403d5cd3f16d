package no.moteplass.groups.access;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Request;

/** What groups and sign-ups say that their reader may do. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ActionsTest {

    private static List<String> seenBy(Request reader, String group) {
        return reader.get(API + "/groups/" + group).statusCode(200).path("actions");
    }

    private static List<String> seenBy(Person person, String group) {
        return seenBy(person.asks(), group);
    }

    @Test
    void whoever_the_audience_allows_may_sign_up_once_in_a_programme() {
        var person = frontLine();
        var group = group(5);
        var another = group(5);
        assertThat(seenBy(person, group)).containsExactly("sign-up");
        assertThat(seenBy(leader(unit(), Map.of("level", "TOP")), group)).isEmpty();

        signUp(group, person).statusCode(201).body("actions", equalTo(List.of("withdraw")));

        assertThat(seenBy(person, group)).containsExactly("see-members");
        assertThat(seenBy(person, another)).isEmpty();
    }

    @Test
    void a_list_says_the_same_as_each_group_by_itself() {
        var person = frontLine();
        var sector = group(Map.of("programme", "moteplass-sektor", "scope", "SECTOR", "sector", "UTD"));
        var open = group(5);
        signUp(open, person).statusCode(201);
        for (var reader : List.of(person.asks(), coordinator())) {
            List<Map<String, Object>> items = reader.get(API + "/groups?limit=200&sort=createdAt&state=OPEN")
                    .statusCode(200)
                    .path("items");
            assertThat(items).isNotEmpty().allSatisfy(each -> assertThat(each).containsKey("actions"));
        }
        List<Map<String, Object>> mine =
                person.asks().get(API + "/groups?member=me").statusCode(200).path("items");
        assertThat(mine)
                .singleElement()
                .satisfies(each -> assertThat(each.get("actions")).isEqualTo(seenBy(person, open)));
        assertThat(seenBy(person, sector)).isEmpty();
    }

    @Test
    void a_confidential_group_shows_sign_up_to_whoever_it_would_not_fit_too() {
        var chief = frontLine();
        var report = reportOf(chief, unit());
        var group = group(5);
        signUp(group, chief).statusCode(201);

        assertThat(seenBy(report, group)).isEqualTo(seenBy(frontLine(), group)).containsExactly("sign-up");
        signUp(group, report).statusCode(409).body("rule", equalTo("FIT"));
    }

    @Test
    void an_offer_is_its_persons_to_answer_or_a_signed_links() {
        var person = frontLine();
        var group = group(5);
        var all = List.of("accept", "decline", "withdraw");
        signUpFor(group, person, false).statusCode(201).body("actions", equalTo(List.of("withdraw")));
        var offer = signUpOf(person, group);
        var id = offer.get("id").toString();
        assertThat(offer.get("actions")).isEqualTo(all);
        machine("answers.write").get(API + "/sign-ups/" + id).statusCode(200).body("actions", equalTo(all));

        answer(person, id, "accept").statusCode(200).body("actions", equalTo(List.of("withdraw")));
        answer(person, id, "withdraw").statusCode(200).body("actions", equalTo(List.of()));
        assertThat(seenBy(person, group)).containsExactly("sign-up");
    }

    @Test
    void whoever_waits_may_give_the_place_up_and_sees_nobody() {
        var group = group(1);
        var people = frontLines(2);
        people.forEach(each -> signUp(group, each).statusCode(201));
        assertThat(signUpOf(people.get(1), group).get("actions")).isEqualTo(List.of("withdraw"));
        assertThat(seenBy(people.get(1), group)).isEmpty();
    }

    @Test
    void a_facilitator_a_deputy_and_a_purpose_owner_see_what_is_theirs() {
        var facilitator = leader(unit(), Map.of("level", "TOP"));
        var deputy = leader(unit(), Map.of("level", "TOP"));
        var owner = leader(unit(), Map.of("level", "TOP"));
        var group = draft(Map.of());
        putMember(group, facilitator, Map.of("roles", List.of("FACILITATOR"))).statusCode(201);
        putMember(group, deputy, Map.of("roles", List.of("DEPUTY_FACILITATOR"))).statusCode(201);
        putMember(group, owner, Map.of("roles", List.of("PURPOSE_OWNER"))).statusCode(201);
        move(group, "open").statusCode(200);

        assertThat(seenBy(facilitator, group))
                .containsExactly("name-deputies", "plan", "see-members", "see-waiting-count");
        assertThat(seenBy(deputy, group)).containsExactly("plan", "see-members", "see-waiting-count");
        assertThat(seenBy(owner, group)).isEmpty();
    }

    @Test
    void seats_of_a_self_run_group_plan() {
        var group = group(Map.of("facilitation", "SELF_RUN"));
        var person = frontLine();
        signUp(group, person).statusCode(201);
        assertThat(seenBy(person, group)).containsExactly("plan", "see-members");
    }

    @Test
    void a_coordinator_moves_and_fills_a_group() {
        var id = draft(Map.of());
        assertThat(seenBy(coordinator(), id))
                .containsExactly("change-members", "close", "edit", "open", "plan", "see-members", "see-waiting-list");
        putMember(id, frontLine(), Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(201);
        move(id, "open")
                .body(
                        "actions",
                        equalTo(List.of(
                                "change-members",
                                "close",
                                "edit",
                                "invite",
                                "plan",
                                "see-members",
                                "see-waiting-list",
                                "start")));
        move(id, "close").body("actions", equalTo(List.of("see-members", "see-waiting-list")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "start", "pause", "resume", "close"})
    void a_verb_that_is_not_listed_is_refused_by_the_state_and_one_that_is_listed_is_not(String verb) {
        for (var path :
                List.of(List.<String>of(), List.of("open"), List.of("open", "start"), List.of("open", "close"))) {
            var id = draft(Map.of());
            putMember(id, frontLine(), Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")));
            path.forEach(each -> {
                if (each.equals("start")) {
                    signUp(id, frontLine()).statusCode(201);
                }
                move(id, each).statusCode(200);
            });
            var listed = seenBy(coordinator(), id).contains(verb);
            String type = move(id, verb).path("type");
            assertThat("/problems/state-conflict".equals(type))
                    .as("%s after %s", verb, path)
                    .isEqualTo(!listed);
        }
    }

    @Test
    void machines_get_what_their_scope_allows() {
        var group = group(5);
        assertThat(seenBy(machine("groups.read"), group)).isEmpty();
        assertThat(seenBy(machine("groups.read", "groups.write"), group))
                .containsExactly("change-members", "close", "edit", "start");
        assertThat(seenBy(machine("groups.read", "members.read"), group)).containsExactly("see-members");
        assertThat(seenBy(machine("groups.read", "sessions.write"), group)).containsExactly("plan");
    }

    @Test
    void the_tag_covers_actions_and_the_version_does_not() {
        var person = frontLine();
        var group = group(5);
        var before = person.asks().get(API + "/groups/" + group);
        signUp(group(5), person).statusCode(201);
        var after = person.asks().get(API + "/groups/" + group);
        assertThat(after.<Integer>path("version")).isEqualTo(before.<Integer>path("version"));
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }
}
