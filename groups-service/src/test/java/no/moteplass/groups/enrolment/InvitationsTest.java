package no.moteplass.groups.enrolment;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** Whom a coordinator invites or places, and who may read the waiting list. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvitationsTest {

    private static void rule(Answer answer, String rule) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-refused"))
                .body("rule", equalTo(rule))
                .body("detail", not(startsWith("rule.")));
    }

    @Test
    void a_coordinators_placing_in_a_confidential_group_is_an_offer_unless_it_was_asked_for() {
        var group = group(5);
        signUpFor(group, frontLine(), false).statusCode(201).body("state", equalTo("OFFERED"));
        signUpFor(group, frontLine(), true).statusCode(201).body("state", equalTo("PLACED"));
        signUpFor(group(Map.of("programme", "moteplass-by")), frontLine(), false)
                .statusCode(201)
                .body("state", equalTo("PLACED"));
    }

    @Test
    void invites_all_or_nobody_and_never_places() {
        var group = group(2);
        var people = frontLines(3);
        var url = API + "/groups/" + group + "/invitations";
        rule(coordinator().body(ids(people)).post(url), "G1");
        people.getFirst().asks().body(ids(people)).post(url).statusCode(403);
        coordinator()
                .body(Map.of(
                        "leaderIds",
                        List.of(people.getFirst().id(), UUID.randomUUID().toString())))
                .post(url)
                .statusCode(422)
                .body("violations.field", hasItem("leaderIds[1]"));
        coordinator()
                .body(Map.of("leaderIds", List.of(people.getFirst().id()), "until", "2020-01-01"))
                .post(url)
                .statusCode(422)
                .body("violations.field", hasItem("until"));
        coordinator().body("{\"leaderIds\": []}").post(url).statusCode(422);
        var other = leader(unit(), Map.of("level", "TOP")); // an invitation stands in for the level
        coordinator()
                .body(ids(List.of(people.getFirst(), other)))
                .post(url)
                .statusCode(201)
                .body("items.state", equalTo(List.of("OFFERED", "OFFERED")))
                .body("items[0].invited", equalTo(true));
        read(group).body("members", equalTo(0)).body("freeSeats", equalTo(0));
        rule(signUp(group, people.getFirst()), "G5");
        assertThat(signUpOf(other, group).get("state")).isEqualTo("OFFERED");
        no.moteplass.groups.Cast.answer(other, signUpOf(other, group).get("id").toString(), "accept")
                .statusCode(200);
    }

    @Test
    void whoever_is_named_twice_is_invited_once() {
        var person = frontLine();
        coordinator()
                .body(ids(List.of(person, person)))
                .post(API + "/groups/" + group(1) + "/invitations")
                .statusCode(201)
                .body("items.leader", equalTo(List.of(person.id())));
    }

    @Test
    void an_invitation_breaks_no_other_rule() {
        var chief = frontLine();
        var report = reportOf(chief, unit());
        var group = group(5);
        signUp(group, chief).statusCode(201);
        coordinator()
                .body(ids(List.of(report)))
                .post(API + "/groups/" + group + "/invitations")
                .statusCode(409)
                .body("rule", equalTo("G3"))
                .body("leader", equalTo(report.id()));
    }

    @Test
    void says_of_each_what_is_wrong_and_invites_nobody() {
        var chief = frontLine();
        var report = reportOf(chief, unit());
        var seated = frontLine();
        var fine = frontLine();
        var group = group(9);
        signUp(group, chief).statusCode(201);
        signUp(group, seated).statusCode(201);

        coordinator()
                .header("Accept-Language", "nb")
                .body(ids(List.of(fine, report, seated)))
                .post(API + "/groups/" + group + "/invitations")
                .statusCode(409)
                .body("rule", equalTo("G3"))
                .body("leader", equalTo(report.id()))
                .body("violations.field", equalTo(List.of("leaderIds[1]", "leaderIds[2]")))
                .body("violations.code", equalTo(List.of("invitee.G3", "invitee.G5")))
                .body(
                        "violations.message",
                        equalTo(List.of(
                                "Leder noen som er med i gruppen, eller blir ledet av dem.",
                                "Har allerede plass, eller venter på en, i dette tilbudet.")));

        read(group).body("members", equalTo(2)).body("freeSeats", equalTo(7));
        coordinator()
                .body(ids(List.of(fine)))
                .post(API + "/groups/" + group + "/invitations")
                .statusCode(201);
    }

    private static Map<String, Object> ids(List<Person> people) {
        return Map.of("leaderIds", people.stream().map(Person::id).toList());
    }

    @Test
    void the_waiting_list_is_for_coordinators_and_its_length_for_the_facilitator() {
        var facilitator = frontLine();
        var group = draft(Map.of("maxSize", 1));
        putMember(group, facilitator, Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")));
        move(group, "open");
        var people = frontLines(3);
        people.forEach(each -> signUp(group, each).statusCode(201));
        var url = API + "/groups/" + group + "/waiting-list";
        people.get(1).asks().get(url).statusCode(403);
        facilitator.asks().get(url).statusCode(200).body("count", equalTo(2)).body("items", hasSize(0));
        String cursor = coordinator()
                .get(url + "?limit=1")
                .statusCode(200)
                .body("items[0].leader", equalTo(people.get(1).id()))
                .body("items[0].position", equalTo(1))
                .path("nextCursor");
        coordinator()
                .get(url + "?limit=1&cursor=" + cursor)
                .body("items[0].leader", equalTo(people.get(2).id()))
                .body("nextCursor", equalTo(null));
    }
}
