package no.moteplass.groups.offers;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.notice;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static no.moteplass.groups.offers.Offered.idOf;
import static no.moteplass.groups.offers.Offered.withOfferTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.MovableClock;

/** Who gets a free seat, and who is passed over (G7). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PromotionTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    @Test
    void whoever_let_an_offer_go_by_does_not_keep_a_newcomer_out() {
        var person = frontLine();
        var group = withOfferTo(List.of(person));
        notice(idOf(person, group)).statusCode(200);
        clock.setOffset(Duration.ofDays(10));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(person, group).equals("WAITING"));
        signUp(group, frontLine()).statusCode(201).body("state", equalTo("PLACED"));
    }

    @Test
    void a_larger_group_and_a_removed_member_make_offers() {
        var group = group(1);
        var people = frontLines(4);
        people.forEach(each -> signUp(group, each).statusCode(201));
        long version = read(group).<Integer>path("version");
        patch("/groups/" + group, version, Map.of("maxSize", 2)).statusCode(200).body("freeSeats", equalTo(0));
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
        coordinator()
                .delete(API + "/groups/" + group + "/members/" + people.get(0).id())
                .statusCode(204);
        assertThat(stateOf(people.get(2), group)).isEqualTo("OFFERED");
        assertThat(stateOf(people.get(3), group)).isEqualTo("WAITING");
        patch("/groups/" + group, version + 1, Map.of("maxSize", 1))
                .statusCode(409)
                .body("rule", equalTo("G1"));
    }

    @Test
    void where_the_group_says_so_whoever_waits_is_placed_at_once() {
        var group = group(Map.of("maxSize", 1, "promotion", "DIRECT"));
        var people = frontLines(3);
        signUp(group, people.get(0)).statusCode(201);
        signUp(group, people.get(1)).statusCode(201);
        signUpFor(group, people.get(2), false).statusCode(201).body("state", equalTo("WAITING"));
        answer(people.get(0), idOf(people.get(0), group), "withdraw").statusCode(200);
        assertThat(stateOf(people.get(1), group)).isEqualTo("PLACED");
        answer(people.get(1), idOf(people.get(1), group), "withdraw").statusCode(200);
        assertThat(stateOf(people.get(2), group)).isEqualTo("OFFERED"); // P8: they never asked for it
    }

    @Test
    void who_waits_and_does_not_fit_is_passed_over_and_keeps_the_place() {
        var unit = unit();
        var group = group(Map.of("maxSize", 2, "maxPerUnit", 1));
        var sitting = frontLine(unit);
        var leaving = frontLine();
        signUp(group, sitting).statusCode(201);
        signUp(group, leaving).statusCode(201);
        var passed = frontLine();
        var next = frontLine();
        signUp(group, passed).statusCode(201).body("state", equalTo("WAITING"));
        signUp(group, next).statusCode(201).body("state", equalTo("WAITING"));
        patch("/leaders/" + passed.id(), version(passed), Map.of("unit", unit)).statusCode(200);
        answer(leaving, idOf(leaving, group), "withdraw").statusCode(200);
        assertThat(stateOf(passed, group)).isEqualTo("WAITING");
        assertThat(signUpOf(passed, group).get("position")).isEqualTo(1);
        assertThat(stateOf(next, group)).isEqualTo("OFFERED");
    }

    @Test
    void a_milder_limit_gives_the_seats_that_are_free_to_those_who_waited_for_it() {
        var unit = unit();
        var group = group(Map.of("maxSize", 3, "maxPerUnit", 1));
        signUp(group, frontLine(unit)).statusCode(201);
        var leaving = frontLine();
        signUp(group, leaving).statusCode(201);
        signUp(group, frontLine()).statusCode(201);
        var passed = frontLine();
        signUp(group, passed).statusCode(201).body("state", equalTo("WAITING"));
        patch("/leaders/" + passed.id(), version(passed), Map.of("unit", unit)).statusCode(200);
        answer(leaving, idOf(leaving, group), "withdraw").statusCode(200);
        assertThat(stateOf(passed, group)).isEqualTo("WAITING");
        patch("/groups/" + group, read(group).<Integer>path("version"), "{\"maxPerUnit\": 2}")
                .statusCode(200)
                .body("freeSeats", equalTo(0));
        assertThat(stateOf(passed, group)).isEqualTo("OFFERED");
    }

    @Test
    void a_newcomer_is_placed_only_if_nobody_eligible_waits() {
        var unit = unit();
        var group = group(Map.of("maxSize", 2, "maxPerUnit", 1));
        signUp(group, frontLine(unit)).statusCode(201);
        var leaving = frontLine();
        signUp(group, leaving).statusCode(201);
        var passed = frontLine();
        signUp(group, passed).statusCode(201).body("state", equalTo("WAITING"));
        var home = coordinator().get(API + "/leaders/" + passed.id()).<String>path("unit");
        patch("/leaders/" + passed.id(), version(passed), Map.of("unit", unit)).statusCode(200);
        answer(leaving, idOf(leaving, group), "withdraw").statusCode(200);
        read(group).body("freeSeats", equalTo(1)).body("waiting", equalTo(1));
        // Eligible again by a change in the directory: the seat is theirs before a newcomer's.
        patch("/leaders/" + passed.id(), version(passed), Map.of("unit", home)).statusCode(200);
        signUp(group, frontLine())
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("position", equalTo(1));
        assertThat(stateOf(passed, group)).isEqualTo("OFFERED");
    }

    @Test
    void a_paused_group_offers_nothing_until_it_goes_on() {
        var group = group(1);
        var people = frontLines(2);
        people.forEach(each -> signUp(group, each).statusCode(201));
        move(group, "start").statusCode(200);
        move(group, "pause").statusCode(200);
        answer(people.get(0), idOf(people.get(0), group), "withdraw").statusCode(200);
        assertThat(stateOf(people.get(1), group)).isEqualTo("WAITING");
        move(group, "resume").statusCode(200);
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
    }

    @Test
    void where_nothing_is_confidential_whoever_a_coordinator_signed_up_is_placed_at_once_too() {
        var group = group(Map.of("programme", "moteplass-by", "maxSize", 1, "promotion", "DIRECT"));
        var sitting = frontLine();
        var waiting = frontLine();
        signUp(group, sitting).statusCode(201);
        signUpFor(group, waiting, false).statusCode(201).body("state", equalTo("WAITING"));
        answer(sitting, idOf(sitting, group), "withdraw").statusCode(200);
        assertThat(stateOf(waiting, group)).isEqualTo("PLACED");
    }

    @Test
    void whoever_a_facilitator_stood_in_the_way_of_gets_the_free_seat_when_the_role_ends() {
        var group = group(2);
        var deputy = frontLine();
        var sitting = frontLines(2);
        sitting.forEach(each -> signUp(group, each).statusCode(201));
        var waiting = frontLine();
        signUp(group, waiting).statusCode(201).body("state", equalTo("WAITING"));
        putMember(group, deputy, Map.of("roles", List.of("DEPUTY_FACILITATOR"))).statusCode(201);
        patch("/leaders/" + waiting.id(), version(waiting), Map.of("manager", deputy.id()))
                .statusCode(200);
        answer(sitting.getFirst(), idOf(sitting.getFirst(), group), "withdraw").statusCode(200);
        assertThat(stateOf(waiting, group)).isEqualTo("WAITING");
        coordinator()
                .delete(API + "/groups/" + group + "/members/" + deputy.id())
                .statusCode(204);
        assertThat(stateOf(waiting, group)).isEqualTo("OFFERED");
    }
}
