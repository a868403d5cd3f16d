package no.moteplass.groups.upkeep;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.programme;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.Oslo;

/** Whoever changes level, unit, kind or manager: rules are looked at again, and a free seat goes to whom it fits now. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DirectoryChangesTest {

    private static void change(Person person, String field, String value) {
        var change = new LinkedHashMap<String, String>();
        change.put(field, value);
        patch("/leaders/" + person.id(), version(person), change).statusCode(200);
    }

    private static void withdraw(Person person, String group) {
        answer(person, signUpOf(person, group).get("id").toString(), "withdraw").statusCode(200);
    }

    private static void flagged(String group, String... flags) {
        read(group).body("flags", equalTo(List.of(flags)));
    }

    @Test
    void a_seat_that_no_longer_fits_is_flagged_and_kept_unless_an_invitation_stands_in() {
        for (var change : Map.of("level", "TOP", "kind", "GUEST").entrySet()) {
            var group = group(3);
            var person = frontLine();
            signUp(group, person).statusCode(201);
            var invited = frontLine();
            coordinator()
                    .body(Map.of("leaderIds", List.of(invited.id())))
                    .post(API + "/groups/" + group + "/invitations")
                    .statusCode(201);
            answer(invited, signUpOf(invited, group).get("id").toString(), "accept")
                    .statusCode(200);
            change(invited, change.getKey(), change.getValue());
            flagged(group);
            change(person, change.getKey(), change.getValue());
            flagged(group, "RULE_BROKEN");
            assertThat(stateOf(person, group)).isEqualTo("PLACED");
            change(person, change.getKey(), change.getKey().equals("level") ? "FRONT_LINE" : "LEADER");
            flagged(group);
        }
    }

    @Test
    void too_many_of_one_unit_are_flagged_until_the_limit_is_lifted() {
        var unit = unit();
        var group = group(Map.of("maxSize", 3, "maxPerUnit", 1));
        signUp(group, frontLine(unit)).statusCode(201);
        var moves = frontLine();
        signUp(group, moves).statusCode(201);
        change(moves, "unit", unit);
        flagged(group, "RULE_BROKEN");
        patch("/groups/" + group, read(group).<Integer>path("version"), "{\"maxPerUnit\": null}")
                .statusCode(200)
                .body("flags", equalTo(List.of()));
    }

    @Test
    void whoever_waits_and_fits_after_a_change_of_unit_or_level_is_offered_the_free_seat_at_once() {
        for (var field : List.of("unit", "level")) {
            var group = group(Map.of("maxSize", 2, "maxPerUnit", 1));
            var unit = unit();
            signUp(group, frontLine(unit)).statusCode(201);
            var leaves = frontLine();
            signUp(group, leaves).statusCode(201);
            var waits = frontLine();
            signUp(group, waits).statusCode(201);
            change(waits, field, field.equals("unit") ? unit : "TOP");
            withdraw(leaves, group);
            assertThat(stateOf(waits, group)).isEqualTo("WAITING");
            read(group).body("freeSeats", equalTo(1));
            change(waits, field, field.equals("unit") ? unit() : "FRONT_LINE");
            assertThat(stateOf(waits, group)).isEqualTo("OFFERED");
        }
    }

    @Test
    void whoever_stood_in_anothers_way_and_moves_unit_makes_room() {
        var unit = unit();
        var group = group(Map.of("maxSize", 2, "maxPerUnit", 1));
        var sits = frontLine(unit);
        signUp(group, sits).statusCode(201);
        var leaves = frontLine();
        signUp(group, leaves).statusCode(201);
        var waits = frontLine();
        signUp(group, waits).statusCode(201);
        change(waits, "unit", unit);
        withdraw(leaves, group);
        assertThat(stateOf(waits, group)).isEqualTo("WAITING");
        change(sits, "unit", unit());
        assertThat(stateOf(waits, group)).isEqualTo("OFFERED");
    }

    @Test
    void a_chain_that_is_cut_far_above_makes_room_for_those_who_wait_below() {
        var top = frontLine();
        var middle = reportOf(top, unit());
        var group = group(2);
        signUp(group, top).statusCode(201);
        var leaves = frontLine();
        signUp(group, leaves).statusCode(201);
        var waits = frontLine();
        signUp(group, waits).statusCode(201);
        change(waits, "manager", middle.id());
        withdraw(leaves, group);
        assertThat(stateOf(waits, group)).isEqualTo("WAITING");
        change(middle, "manager", null);
        assertThat(stateOf(waits, group)).isEqualTo("OFFERED");
    }

    @Test
    void a_unit_that_comes_to_another_sector_is_a_change_for_all_who_work_there() {
        var code = unit("UTD");
        var group = group(Map.of("programme", "moteplass-sektor", "scope", "SECTOR", "sector", "UTD", "maxSize", 1));
        var sits = frontLine(code);
        signUp(group, sits).statusCode(201);
        long unitVersion = coordinator().get(API + "/org-units/" + code).<Integer>path("version");
        patch("/org-units/" + code, unitVersion, Map.of("sector", "HLS")).statusCode(200);
        flagged(group, "RULE_BROKEN");
        patch("/org-units/" + code, unitVersion + 1, Map.of("sector", "UTD")).statusCode(200);
        flagged(group);
    }

    @Test
    void mentors_and_mentees_attend_and_fall_under_the_chain_rule() {
        for (var role : List.of("MENTOR", "MENTEE")) {
            var group = group(3);
            var above = frontLine();
            var below = reportOf(above, unit());
            putMember(group, above, Map.of("roles", List.of(role))).statusCode(201);
            signUp(group, below).statusCode(409).body("rule", equalTo("FIT"));
            signUpFor(group, below, true).statusCode(409).body("rule", equalTo("G3"));
            var another = frontLine();
            signUp(group, another).statusCode(201).body("state", equalTo("PLACED"));
            change(another, "manager", above.id());
            flagged(group, "RULE_BROKEN");
            var other = group(3);
            signUp(other, below).statusCode(201).body("state", equalTo("PLACED"));
            putMember(other, above, Map.of("roles", List.of(role)))
                    .statusCode(409)
                    .body("rule", equalTo("G3"));
        }
    }

    @Test
    void a_programme_that_asks_less_offers_what_is_free_to_those_who_waited_for_it() {
        var programme = programme(Map.of("maxMonthsInRole", 24));
        var group = group(Map.of("programme", programme, "maxSize", 1));
        var leaves = leader(unit(), Map.of("inRoleSince", monthsAgo(1)));
        var waits = leader(unit(), Map.of("inRoleSince", monthsAgo(9)));
        signUp(group, leaves).statusCode(201);
        signUp(group, waits).statusCode(201).body("state", equalTo("WAITING"));
        patch("/programmes/" + programme, 1, Map.of("maxMonthsInRole", 3)).statusCode(200);
        withdraw(leaves, group);
        assertThat(stateOf(waits, group)).isEqualTo("WAITING");
        patch("/programmes/" + programme, 2, Map.of("name", "Et annet navn")).statusCode(200);
        assertThat(stateOf(waits, group)).isEqualTo("WAITING");
        patch("/programmes/" + programme, 3, "{\"maxMonthsInRole\": null}").statusCode(200);
        assertThat(stateOf(waits, group)).isEqualTo("OFFERED");
    }

    private static String monthsAgo(int months) {
        return LocalDate.now(Oslo.ZONE).minusMonths(months).toString();
    }

    private static List<String> alternatives(Map<String, Object> signUp) {
        return ((List<?>) signUp.get("alternatives"))
                .stream().map(each -> ((Map<?, ?>) each).get("id").toString()).toList();
    }

    @Test
    void who_comes_to_sit_above_another_member_is_offered_other_groups_and_nobody_has_to_move() {
        var programme = programme(Map.of("confidential", true));
        var group = group(Map.of("programme", programme));
        var other = group(Map.of("programme", programme));
        var above = frontLine();
        var below = frontLine();
        signUp(group, above).statusCode(201);
        signUp(group, below).statusCode(201);
        assertThat(alternatives(signUpOf(above, group))).isEmpty();
        change(below, "manager", above.id());
        flagged(group, "RULE_BROKEN");
        assertThat(alternatives(signUpOf(above, group))).contains(other).doesNotContain(group);
        assertThat(alternatives(signUpOf(below, group))).isEmpty();
        coordinator()
                .get(API + "/sign-ups/" + signUpOf(above, group).get("id"))
                .statusCode(200)
                .body("alternatives.id", equalTo(alternatives(signUpOf(above, group))));
        signUp(other, below).statusCode(409).body("rule", equalTo("G5"));
        change(below, "manager", null);
        assertThat(alternatives(signUpOf(above, group))).isEmpty();
    }

    @Test
    void an_offer_to_somebody_below_is_not_told_to_the_one_above_by_it() {
        var programme = programme(Map.of("confidential", true));
        var group = group(Map.of("programme", programme));
        var fits = group(Map.of("programme", programme));
        var above = frontLine();
        var below = frontLine();
        signUp(group, above).statusCode(201);
        signUpFor(group, below, false).statusCode(201).body("state", equalTo("OFFERED"));
        change(below, "manager", above.id());
        flagged(group, "RULE_BROKEN");
        assertThat(alternatives(signUpOf(above, group))).isEmpty();
        answer(below, signUpOf(below, group).get("id").toString(), "accept")
                .statusCode(409)
                .body("rule", equalTo("FIT"))
                .body("alternatives.id", hasItem(fits));
    }
}
