package no.moteplass.groups.appointment;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** Who sees members, and who changes them (P2, P8, G1, G3). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MembersTest {

    private static final Map<String, Object> OPEN_PROGRAMME = Map.of("programme", "moteplass-by", "maxSize", 2);

    private static Answer members(String group, Person person) {
        return person.asks().get(API + "/groups/" + group + "/members");
    }

    private static Answer puts(Person by, String group, Person person, Map<String, Object> wish) {
        return by.asks().body(wish).put(API + "/groups/" + group + "/members/" + person.id());
    }

    @Test
    void members_are_for_members_facilitators_and_coordinators() {
        var facilitator = frontLine();
        var owner = frontLine();
        var group = draft(Map.of());
        putMember(group, facilitator, Map.of("roles", List.of("FACILITATOR")));
        putMember(group, owner, Map.of("roles", List.of("PURPOSE_OWNER")));
        move(group, "open");
        var member = frontLine();
        var waiting = frontLine();
        signUp(group, member).statusCode(201);
        members(group, member)
                .statusCode(200)
                .body("items.leader", hasItems(member.id(), facilitator.id(), owner.id()));
        members(group, facilitator).statusCode(200);
        members(group, owner).statusCode(403);
        members(group, waiting).statusCode(403).body("type", equalTo("/problems/forbidden"));
        machine("members.read").get(API + "/groups/" + group + "/members").statusCode(200);
        members(draft(Map.of()), member).statusCode(404);
        no.moteplass.groups.Cast.answer(
                member, signUpOf(member, group).get("id").toString(), "withdraw");
        members(group, member).statusCode(403);
    }

    @Test
    void a_problem_is_said_in_the_readers_language() {
        var group = group(5);
        var url = API + "/groups/" + group + "/members";
        var outsider = frontLine();
        String nb = outsider.asks().header("Accept-Language", "nb").get(url).path("detail");
        String nn = outsider.asks().header("Accept-Language", "nn").get(url).path("detail");
        String en = outsider.asks().header("Accept-Language", "en").get(url).path("detail");
        assertThat(List.of(nb, nn, en)).doesNotHaveDuplicates();
    }

    @Test
    void a_coordinators_reading_is_in_the_persons_audit_trail() {
        var group = group(5);
        var member = frontLine();
        signUp(group, member).statusCode(201);
        coordinator().get(API + "/groups/" + group + "/members").statusCode(200);
        member.asks().get(API + "/audit?subject=me").body("items.action", hasItems("members.read", "sign-up.created"));
    }

    @Test
    void pages_members() {
        var group = group(5);
        signUp(group, frontLine()).statusCode(201);
        var url = API + "/groups/" + group + "/members?limit=1";
        String cursor = coordinator().get(url).path("nextCursor");
        coordinator()
                .get(url + "&cursor=" + cursor)
                .body("items[0].seat", equalTo(true))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void only_whoever_is_on_the_page_was_read() {
        var group = group(5);
        var member = frontLine();
        signUp(group, member).statusCode(201);
        var leaders = API + "/leaders?limit=1&unit=" + unitOf(member);
        no.moteplass.groups.Cast.frontLine(unitOf(member));
        coordinator().get(API + "/groups/" + group + "/members?limit=1").statusCode(200);
        coordinator().get(leaders).body("items[0].id", equalTo(member.id()));
        member.asks()
                .get(API + "/audit?subject=me")
                .body("items.action", not(hasItem("members.read")))
                .body("items[action=leaders.read].subjects", equalTo(List.of(member.id())));
    }

    @Test
    void who_has_no_say_is_told_the_same_whoever_it_is_about() {
        var group = group(5);
        var member = frontLine();
        var outsider = frontLine();
        signUp(group, member).statusCode(201);
        for (var about : List.of(member.id(), outsider.id(), UUID.randomUUID().toString())) {
            var url = API + "/groups/" + group + "/members/" + about;
            outsider.asks().body(Map.of("roles", List.of())).put(url).statusCode(403);
            member.asks().body(Map.of("seat", false)).put(url).statusCode(403);
            outsider.asks().delete(url).statusCode(403);
        }
        var url = API + "/groups/" + draft(Map.of()) + "/members/" + member.id();
        outsider.asks().body(Map.of("seat", true)).put(url).statusCode(404);
        outsider.asks().delete(url).statusCode(404);
    }

    private static String unitOf(no.moteplass.groups.Cast.Person person) {
        return person.asks().get(API + "/leaders/me").path("unit");
    }

    @Test
    void a_seat_in_a_confidential_group_is_the_persons_own_choice() {
        putMember(group(5), frontLine(), Map.of("roles", List.of(), "seat", true))
                .statusCode(409)
                .body("rule", equalTo("P8"));
    }

    @Test
    void a_seat_given_by_hand_is_a_placed_sign_up_and_never_one_too_many() {
        var group = group(OPEN_PROGRAMME);
        var first = frontLine();
        putMember(group, first, Map.of("seat", true)).statusCode(201).body("seat", equalTo(true));
        assertThat(signUpOf(first, group).get("state")).isEqualTo("PLACED");
        putMember(group, frontLine(), Map.of("seat", true)).statusCode(201);
        putMember(group, frontLine(), Map.of("seat", true)).statusCode(409).body("rule", equalTo("G1"));
        read(group).body("members", equalTo(2));
        putMember(group, first, Map.of("seat", false)).statusCode(204);
        assertThat(signUpOf(first, group).get("state")).isEqualTo("WITHDRAWN");
        read(group).body("members", equalTo(1));
    }

    @Test
    void whoever_waits_can_be_seated_by_hand() {
        var group = group(OPEN_PROGRAMME);
        signUp(group, frontLine()).statusCode(201);
        signUp(group, frontLine()).statusCode(201);
        var person = frontLine();
        signUp(group, person).statusCode(201).body("state", equalTo("WAITING"));
        putMember(group, person, Map.of("seat", true)).statusCode(409).body("rule", equalTo("G1"));
        no.moteplass.groups.Cast.patch("/groups/" + group, read(group).<Integer>path("version"), Map.of("maxSize", 3))
                .statusCode(200);
        putMember(group, person, Map.of("seat", true)).statusCode(201);
        assertThat(signUpOf(person, group).get("state")).isEqualTo("PLACED");
        read(group).body("members", equalTo(3)).body("waiting", equalTo(0));
    }

    @Test
    void a_seat_by_hand_needs_an_open_group_and_the_right_audience() {
        putMember(draft(Map.of("programme", "moteplass-by")), frontLine(), Map.of("seat", true))
                .statusCode(409);
        putMember(
                        group(Map.of("programme", "moteplass-by")),
                        leader(unit(), Map.of("kind", "GUEST")),
                        Map.of("seat", true))
                .statusCode(409)
                .body("rule", equalTo("G2"));
    }

    @Test
    void roles_take_no_seat() {
        var group = group(1);
        var person = frontLine();
        putMember(group, person, Map.of("roles", List.of("MENTOR")))
                .statusCode(201)
                .body("seat", equalTo(false));
        read(group).body("members", equalTo(0)).body("freeSeats", equalTo(1));
        putMember(group, person, Map.of("roles", List.of("MENTOR", "MENTEE")))
                .statusCode(200)
                .body("roles", hasItem("MENTEE"))
                .body("version", equalTo(2));
    }

    @Test
    void nobody_facilitates_a_confidential_group_of_those_they_lead() {
        var chief = frontLine();
        var report = reportOf(reportOf(chief, unit()), unit());
        var group = group(5);
        signUp(group, report).statusCode(201);
        for (var role : List.of("FACILITATOR", "DEPUTY_FACILITATOR")) {
            putMember(group, chief, Map.of("roles", List.of(role)))
                    .statusCode(409)
                    .body("rule", equalTo("G3"));
        }
        putMember(group, chief, Map.of("roles", List.of("PURPOSE_OWNER"))).statusCode(201);
        putMember(group, chief, Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(409)
                .body("rule", equalTo("G3"));
    }

    @Test
    void a_facilitator_names_deputies_only() {
        var facilitator = frontLine();
        var group = draft(Map.of("programme", "moteplass-by"));
        putMember(group, facilitator, Map.of("roles", List.of("FACILITATOR", "PURPOSE_OWNER")));
        puts(facilitator, group, frontLine(), Map.of("roles", List.of("DEPUTY_FACILITATOR")))
                .statusCode(404); // a draft
        move(group, "open");
        var deputy = frontLine();
        puts(facilitator, group, deputy, Map.of("roles", List.of("DEPUTY_FACILITATOR")))
                .statusCode(201);
        puts(facilitator, group, deputy, Map.of("roles", List.of("DEPUTY_FACILITATOR", "MENTOR")))
                .statusCode(403);
        puts(facilitator, group, deputy, Map.of("roles", List.of("DEPUTY_FACILITATOR"), "seat", true))
                .statusCode(403);
        puts(facilitator, group, facilitator, Map.of("roles", List.of("FACILITATOR")))
                .statusCode(403);
        puts(deputy, group, frontLine(), Map.of("roles", List.of("DEPUTY_FACILITATOR")))
                .statusCode(403);
        puts(frontLine(), group, frontLine(), Map.of("roles", List.of("DEPUTY_FACILITATOR")))
                .statusCode(403);
        var member = frontLine();
        signUp(group, member).statusCode(201);
        facilitator
                .asks()
                .delete(API + "/groups/" + group + "/members/" + member.id())
                .statusCode(403);
        facilitator
                .asks()
                .delete(API + "/groups/" + group + "/members/" + deputy.id())
                .statusCode(204);
    }

    @Test
    void refuses_what_it_does_not_know() {
        var group = group(5);
        putMember(group, frontLine(), Map.of("roles", List.of("BOSS"))).statusCode(422);
        putMember(group, frontLine(), Map.of("role", "MENTOR"))
                .statusCode(422)
                .body("violations.field", hasItem("role"));
        putMember(group, frontLine(), Map.of()).statusCode(422);
        putMember(group, new Person(UUID.randomUUID().toString(), ""), Map.of("roles", List.of("MENTOR")))
                .statusCode(404);
        coordinator()
                .delete(API + "/groups/" + group + "/members/" + frontLine().id())
                .statusCode(404);
        move(group, "close").statusCode(200);
        putMember(group, frontLine(), Map.of("roles", List.of("MENTOR")))
                .statusCode(409)
                .body("detail", not(equalTo("group-closed.detail")));
    }
}
