package no.moteplass.groups.offers;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.notice;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.version;
import static no.moteplass.groups.offers.Offered.idOf;
import static no.moteplass.groups.offers.Offered.withOfferTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.time.MovableClock;

/** Offers that end otherwise than by an answer, and to whom the seat goes then (G7). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OffersHandedOnTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    private static Answer undelivered(String signUp) {
        return machine("answers.write").post(API + "/sign-ups/" + signUp + "/offer-undelivered");
    }

    private static Answer coordinatorWithdraws(String signUp) {
        return coordinator().post(API + "/sign-ups/" + signUp + "/withdraw");
    }

    private void lapse(Person person, String group) {
        notice(idOf(person, group)).statusCode(200);
        clock.setOffset(clock.offset().plus(Duration.ofDays(12)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !stateOf(person, group).equals("OFFERED"));
    }

    @Test
    void an_offer_whose_mail_was_refused_for_good_does_not_lapse_and_a_coordinator_hands_it_on() {
        var people = frontLines(2);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        notice(offer).statusCode(200);
        answer(people.get(0), offer, "offer-undelivered").statusCode(403);
        for (var time : List.of("once", "twice")) {
            undelivered(offer)
                    .statusCode(200)
                    .body("offerUndelivered", equalTo(true))
                    .body("offerExpiresAt", nullValue());
            assertThat(signUpOf(people.get(0), group)).as(time).containsEntry("offerUndelivered", true);
        }
        read(group).body("flags", equalTo(List.of("OFFER_UNDELIVERED")));
        people.get(1).asks().get(API + "/groups/" + group).body("flags", not(hasItem("OFFER_UNDELIVERED")));
        clock.setOffset(Duration.ofDays(30));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> stateOf(people.get(0), group).equals("OFFERED"));
        coordinatorWithdraws(offer)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("endReason", equalTo("BY_COORDINATOR"))
                .body("offerUndelivered", equalTo(false));
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
        read(group).body("flags", equalTo(List.of()));
        undelivered(offer).statusCode(409);
    }

    @Test
    void a_later_notice_or_an_acceptance_clears_that_a_mail_was_refused() {
        var people = frontLines(2);
        var first = withOfferTo(people.subList(0, 1));
        undelivered(idOf(people.get(0), first)).statusCode(200);
        notice(idOf(people.get(0), first)).statusCode(200).body("offerUndelivered", equalTo(false));
        read(first).body("flags", equalTo(List.of()));
        var second = withOfferTo(people.subList(1, 2));
        undelivered(idOf(people.get(1), second)).statusCode(200);
        answer(people.get(1), idOf(people.get(1), second), "accept").statusCode(200);
        read(second).body("flags", equalTo(List.of()));
    }

    @Test
    void a_coordinator_withdraws_whoever_waits_or_has_an_offer_and_it_is_audited() {
        var people = frontLines(3);
        var group = withOfferTo(people);
        var waiting = idOf(people.get(1), group);
        coordinator().get(API + "/sign-ups/" + waiting).body("actions", equalTo(List.of("withdraw")));
        coordinatorWithdraws(waiting).statusCode(200).body("endReason", equalTo("BY_COORDINATOR"));
        coordinatorWithdraws(waiting).statusCode(200);
        people.get(1).asks().get(API + "/audit?subject=me").body("items.action", hasItem("sign-up.withdrawn"));
        coordinatorWithdraws(idOf(people.get(0), group)).statusCode(200);
        assertThat(stateOf(people.get(2), group)).isEqualTo("OFFERED");
        answer(people.get(2), idOf(people.get(2), group), "accept").statusCode(200);
        coordinatorWithdraws(idOf(people.get(2), group))
                .statusCode(409)
                .body("type", equalTo("/problems/state-conflict"))
                .body("state", equalTo("PLACED"));
        assertThat(stateOf(people.get(2), group)).isEqualTo("PLACED");
    }

    @Test
    void a_seat_that_two_let_go_by_is_not_offered_to_the_first_again_but_another_one_is() {
        var first = frontLine();
        var second = frontLine();
        var sitting = frontLine();
        var leaving = frontLine();
        var group = group(2);
        for (var each : List.of(sitting, leaving, first, second)) {
            signUp(group, each).statusCode(201);
        }
        answer(leaving, idOf(leaving, group), "withdraw").statusCode(200);
        lapse(first, group);
        assertThat(stateOf(second, group)).isEqualTo("OFFERED");
        answer(second, idOf(second, group), "decline").statusCode(200);
        assertThat(stateOf(first, group)).isEqualTo("WAITING");
        read(group).body("freeSeats", equalTo(1));
        answer(sitting, idOf(sitting, group), "withdraw").statusCode(200);
        assertThat(stateOf(first, group)).isEqualTo("OFFERED");
    }

    @Test
    void a_seat_that_lapsed_twice_on_its_way_comes_back_to_nobody_who_let_it_go_by() {
        var people = frontLines(3);
        var group = withOfferTo(people);
        lapse(people.get(0), group);
        lapse(people.get(1), group);
        assertThat(people).extracting(each -> stateOf(each, group)).containsExactly("WAITING", "WAITING", "OFFERED");
        coordinatorWithdraws(idOf(people.get(2), group)).statusCode(200);
        assertThat(people).extracting(each -> stateOf(each, group)).containsExactly("WAITING", "WAITING", "WITHDRAWN");
    }

    @Test
    void a_paused_group_takes_nobody_and_an_offer_is_accepted_when_it_goes_on() {
        var people = frontLines(1);
        var group = group(2);
        signUp(group, frontLine()).statusCode(201);
        signUpFor(group, people.get(0), false).statusCode(201).body("state", equalTo("OFFERED"));
        move(group, "start").statusCode(200);
        move(group, "pause").statusCode(200);
        var offer = idOf(people.get(0), group);
        assertThat(signUpOf(people.get(0), group).get("actions")).isEqualTo(List.of("decline", "withdraw"));
        answer(people.get(0), offer, "accept").statusCode(409).body("type", equalTo("/problems/state-conflict"));
        assertThat(stateOf(people.get(0), group)).isEqualTo("OFFERED");
        move(group, "resume").statusCode(200);
        answer(people.get(0), offer, "accept").statusCode(200).body("state", equalTo("PLACED"));
    }

    @Test
    void a_closed_group_takes_nobody() {
        var people = frontLines(1);
        var group = withOfferTo(people);
        move(group, "close").statusCode(200);
        answer(people.get(0), idOf(people.get(0), group), "accept")
                .statusCode(409)
                .body("type", equalTo("/problems/state-conflict"));
    }

    @Test
    void accepting_asks_for_the_audience_again_and_an_invitation_stands_in() {
        var people = frontLines(2);
        var group = group(3);
        signUpFor(group, people.get(0), false).statusCode(201).body("state", equalTo("OFFERED"));
        coordinator()
                .body(Map.of("leaderIds", List.of(people.get(1).id())))
                .post(API + "/groups/" + group + "/invitations")
                .statusCode(201);
        for (var each : people) {
            patch("/leaders/" + each.id(), version(each), Map.of("level", "TOP"))
                    .statusCode(200);
            assertThat(stateOf(each, group)).isEqualTo("OFFERED");
        }
        answer(people.get(0), idOf(people.get(0), group), "accept")
                .statusCode(409)
                .body("rule", equalTo("G2"));
        answer(people.get(1), idOf(people.get(1), group), "accept")
                .statusCode(200)
                .body("state", equalTo("PLACED"));
    }
}
