package no.moteplass.groups.enrolment;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.as;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;

/** Every way in which a wish for a seat is refused, and what the answer says. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RefusalsTest {

    private static void rule(Answer answer, String rule) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-refused"))
                .body("rule", equalTo(rule))
                .body("detail", not(startsWith("rule.")));
    }

    private static void shut(Answer answer) {
        answer.statusCode(409).body("type", equalTo("/problems/state-conflict"));
    }

    @Test
    void refuses_whoever_is_on_another_level_or_of_another_kind() {
        var group = group(5);
        rule(signUp(group, leader(unit(), Map.of("level", "MIDDLE"))), "G2");
        rule(signUp(group, leader(unit(), Map.of("kind", "UNION_REP"))), "G2");
        rule(signUpFor(group, leader(unit(), Map.of("level", "TOP")), true), "G2");
        rule(signUpFor(group, leader(unit(), Map.of("active", false)), true), "G2");
        signUp(group, leader(unit(), Map.of("active", false)))
                .statusCode(403)
                .body("type", equalTo("/problems/inactive"));
    }

    @Test
    void refuses_another_sector_in_a_group_of_one_sector() {
        var group = group(Map.of("programme", "moteplass-sektor", "scope", "SECTOR", "sector", "UTD"));
        rule(signUp(group, frontLine(unit("HLS"))), "G2");
        signUp(group, frontLine(unit("UTD"))).statusCode(201);
    }

    @Test
    void refuses_a_second_seat_in_a_programme_and_in_a_group() {
        var person = frontLine();
        var first = group(5);
        signUp(first, person).statusCode(201);
        rule(signUp(first, person), "G5");
        rule(signUp(group(5), person), "G5");
        rule(signUpFor(group(5), person, true), "G5");
    }

    @Test
    void allows_several_groups_where_the_programme_does_but_each_group_once() {
        var person = frontLine();
        var first = group(Map.of("programme", "moteplass-by"));
        signUp(first, person).statusCode(201);
        rule(signUp(first, person), "G5");
        signUp(group(Map.of("programme", "moteplass-by")), person).statusCode(201);
    }

    @Test
    void refuses_while_the_window_is_shut() {
        var person = frontLine();
        signUp(draft(Map.of()), person).statusCode(404);
        shut(signUpFor(draft(Map.of()), person, true));
        shut(signUp(group(Map.of("programme", "refleksjon-omstilling")), person));
        shut(signUp(group(Map.of("signUpFrom", "2099-01-01T00:00:00+01:00")), person));
        shut(signUp(group(Map.of("signUpUntil", "2020-01-01")), person));
        var closed = group(5);
        move(closed, "close");
        shut(signUp(closed, person));
    }

    @Test
    void refuses_to_sign_up_others_unless_one_coordinates() {
        var group = group(5);
        frontLine()
                .asks()
                .body(Map.of("leaderId", frontLine().id()))
                .post(API + "/groups/" + group + "/sign-ups")
                .statusCode(403);
        machine("groups.write")
                .body("{}")
                .post(API + "/groups/" + group + "/sign-ups")
                .statusCode(403);
        as(TestTokens.leader("ukjent@example.org"))
                .body("{}")
                .post(API + "/groups/" + group + "/sign-ups")
                .statusCode(403)
                .body("type", equalTo("/problems/not-in-directory"));
        coordinator()
                .body(Map.of("leaderId", UUID.randomUUID().toString()))
                .post(API + "/groups/" + group + "/sign-ups")
                .statusCode(422)
                .body("violations.field", hasItem("leaderId"));
    }

    @Test
    void in_a_confidential_group_the_person_hears_FIT_and_the_coordinator_the_rule() {
        var unit = unit();
        var chief = leader(unit(), Map.of("level", "FRONT_LINE"));
        var middle = reportOf(chief, unit());
        var report = reportOf(middle, unit());

        var chained = group(5);
        signUp(chained, chief).statusCode(201);
        var full = group(5);
        signUp(full, frontLine(unit)).statusCode(201);
        signUp(full, frontLine(unit)).statusCode(201);
        var third = frontLine(unit);

        rule(signUpFor(chained, report, true), "G3");
        rule(signUpFor(full, third, true), "G4");

        var byChain = signUp(chained, report);
        var byUnit = signUp(full, third);
        rule(byChain, "FIT");
        rule(byUnit, "FIT");
        byChain.body(
                "detail",
                startsWith("Denne gruppen passer ikke for deg nå. Vi sier ikke hvorfor, for å verne dem som er med"));
        assertThat(seen(byChain)).isEqualTo(seen(byUnit));

        for (var person : List.of(report, third)) {
            List<String> actions =
                    person.asks().get(API + "/audit?subject=me").statusCode(200).path("items.action");
            assertThat(actions)
                    .contains("sign-up.refused.FIT")
                    .doesNotContain("sign-up.refused.G3", "sign-up.refused.G4");
        }
    }

    /** All but the address and the groups that do fit, which are the person's own. */
    private static Map<String, Object> seen(Answer answer) {
        var body = new LinkedHashMap<>(answer.<Map<String, Object>>path("$"));
        body.remove("instance");
        body.remove("alternatives");
        return body;
    }

    @Test
    void FIT_names_other_groups_that_do_fit() {
        var chief = frontLine();
        var report = reportOf(chief, unit());
        var group = group(5);
        signUp(group, chief).statusCode(201);
        var fits = group(Map.of("name", "0 " + unique()));
        var ledByTheChief = draft(Map.of("name", "0 " + unique()));
        putMember(ledByTheChief, chief, Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(201);
        move(ledByTheChief, "open").statusCode(200);

        List<Map<String, Object>> alternatives =
                signUp(group, report).statusCode(409).path("alternatives");

        assertThat(alternatives)
                .hasSizeBetween(1, 3)
                .extracting(each -> each.get("id").toString())
                .contains(fits)
                .doesNotContain(group, ledByTheChief);
        for (var each : alternatives) {
            read(each.get("id").toString()).body("signUpOpen", equalTo(true)).body("name", equalTo(each.get("name")));
        }
        signUp(fits, report).statusCode(201).body("state", equalTo("PLACED"));
    }

    @Test
    void whoever_is_above_is_refused_as_whoever_is_below() {
        var chief = frontLine();
        var report = reportOf(reportOf(chief, unit()), unit());
        var group = group(5);
        signUp(group, report).statusCode(201);
        rule(signUp(group, chief), "FIT");
    }

    @Test
    void a_facilitator_and_a_held_offer_count_as_attending() {
        var chief = frontLine();
        var report = reportOf(chief, unit());
        var led = draft(Map.of());
        putMember(led, chief, Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(201);
        move(led, "open").statusCode(200);
        rule(signUp(led, report), "FIT");

        var offered = group(5);
        signUpFor(offered, chief, false).statusCode(201).body("state", equalTo("OFFERED"));
        rule(signUp(offered, report), "FIT");

        var owned = draft(Map.of());
        putMember(owned, chief, Map.of("roles", List.of("PURPOSE_OWNER"))).statusCode(201);
        move(owned, "open").statusCode(200);
        signUp(owned, report).statusCode(201); // whoever owns the purpose alone does not attend
    }

    @Test
    void held_offers_count_for_the_unit() {
        var unit = unit();
        var group = group(5);
        signUpFor(group, frontLine(unit), false).statusCode(201).body("state", equalTo("OFFERED"));
        signUp(group, frontLine(unit)).statusCode(201).body("state", equalTo("PLACED"));
        rule(signUpFor(group, frontLine(unit), true), "G4");
    }

    @Test
    void lifting_the_limit_of_a_unit_lets_its_people_in() {
        var unit = unit();
        var group = group(Map.of("maxPerUnit", 1));
        signUp(group, frontLine(unit)).statusCode(201);
        var second = frontLine(unit);
        rule(signUp(group, second), "FIT");
        long version = read(group).<Integer>path("version");
        patch("/groups/" + group, version, "{\"maxPerUnit\": null}").statusCode(200);
        signUp(group, second).statusCode(201);
    }

    @Test
    void says_it_in_the_readers_language() {
        var group = group(5);
        var person = leader(unit(), Map.of("level", "TOP"));
        var url = API + "/groups/" + group + "/sign-ups";
        person.asks()
                .header("Accept-Language", "en")
                .body("{}")
                .post(url)
                .body("detail", containsString("another level"));
        person.asks().header("Accept-Language", "nn").body("{}").post(url).body("detail", containsString("leiarar"));
    }
}
