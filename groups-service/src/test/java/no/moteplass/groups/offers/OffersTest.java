package no.moteplass.groups.offers;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.notice;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.version;
import static no.moteplass.groups.offers.Offered.idOf;
import static no.moteplass.groups.offers.Offered.setTime;
import static no.moteplass.groups.offers.Offered.withOfferTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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

/** Answers to offers, and what becomes of offers that nobody answers (G7). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OffersTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    @Test
    void an_offer_whose_mail_leaves_before_easter_lapses_at_noon_on_the_third_working_day() {
        setTime(clock, "2027-03-23T08:00:00Z");
        var people = frontLines(2);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        answer(people.get(0), offer, "offer-notice").statusCode(403);
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-03-31T10:00:00Z"));
        setTime(clock, "2027-03-23T20:00:00Z");
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-03-31T10:00:00Z"));

        setTime(clock, "2027-03-31T09:59:00Z");
        assertThat(stateOf(people.get(0), group)).isEqualTo("OFFERED");
        setTime(clock, "2027-03-31T10:00:01Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(people.get(0), group).equals("WAITING"));
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
        assertThat(signUpOf(people.get(0), group).get("position")).isEqualTo(1);
        coordinator()
                .get(API + "/groups/" + group + "/waiting-list")
                .body(
                        "items.leader",
                        equalTo(List.of(people.get(0).id(), people.get(1).id())))
                .body("items[1].position", nullValue());

        // The next seat that is freed is offered to whoever let the first one go by: the second time is the last.
        answer(people.get(1), idOf(people.get(1), group), "accept").statusCode(200);
        answer(people.get(1), idOf(people.get(1), group), "withdraw").statusCode(200);
        assertThat(stateOf(people.get(0), group)).isEqualTo("OFFERED");
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-04-05T10:00:00Z"));
        setTime(clock, "2027-04-05T10:00:01Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(people.get(0), group).equals("LAPSED"));
        read(group).body("freeSeats", equalTo(1)).body("waiting", equalTo(0));
    }

    @Test
    void an_offer_whose_mail_leaves_only_the_day_after_is_held_a_working_day_longer() {
        setTime(clock, "2027-03-23T08:00:00Z");
        var people = frontLines(2);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-03-31T10:00:00Z"));
        setTime(clock, "2027-03-24T08:00:00Z");
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-04-01T10:00:00Z"));

        setTime(clock, "2027-03-31T10:00:30Z");
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> stateOf(people.get(0), group).equals("OFFERED"));
        setTime(clock, "2027-04-01T10:00:01Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(people.get(0), group).equals("WAITING"));
    }

    @Test
    void an_offer_without_notice_stays() {
        var person = frontLine();
        var group = withOfferTo(List.of(person));
        clock.setOffset(Duration.ofDays(30));
        answer(person, idOf(person, group), "accept").statusCode(200).body("state", equalTo("PLACED"));
    }

    @Test
    void an_answer_after_the_deadline_is_too_late() {
        var person = frontLine();
        var group = withOfferTo(List.of(person));
        var offer = idOf(person, group);
        notice(offer).statusCode(200).body("offerExpiresAt", notNullValue());
        clock.setOffset(Duration.ofDays(10));
        answer(person, offer, "accept").statusCode(409).body("type", equalTo("/problems/state-conflict"));
    }

    @Test
    void a_declined_offer_goes_on_at_once() {
        var people = frontLines(2);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        answer(people.get(0), offer, "decline").statusCode(200).body("state", equalTo("DECLINED"));
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
        answer(people.get(0), offer, "decline").statusCode(200);
        answer(people.get(0), offer, "accept").statusCode(409);
    }

    @Test
    void another_persons_sign_up_is_not_there_and_a_machine_answers_for_a_signed_link() {
        var people = frontLines(2);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        for (var verb : List.of("accept", "decline", "withdraw")) {
            answer(people.get(1), offer, verb).statusCode(404);
            if (!verb.equals("withdraw")) {
                coordinator().post(API + "/sign-ups/" + offer + "/" + verb).statusCode(404);
            }
            machine("groups.write")
                    .post(API + "/sign-ups/" + offer + "/" + verb)
                    .statusCode(403);
        }
        people.get(1).asks().get(API + "/sign-ups/" + offer).statusCode(404);
        people.get(1).asks().get(API + "/sign-ups?leader=" + people.get(0).id()).statusCode(403);
        machine("answers.write")
                .post(API + "/sign-ups/" + offer + "/accept")
                .statusCode(200)
                .body("state", equalTo("PLACED"));
        answer(people.get(0), offer, "accept").statusCode(200).body("state", equalTo("PLACED"));
        notice(offer).statusCode(409);
    }

    @Test
    void an_accepted_offer_that_no_longer_fits_is_FIT() {
        var report = frontLine();
        var group = group(5);
        signUpFor(group, report, false).statusCode(201).body("state", equalTo("OFFERED"));
        var other = frontLine();
        signUp(group, other).statusCode(201);
        patch("/leaders/" + report.id(), version(report), Map.of("manager", other.id()))
                .statusCode(200);
        read(group).body("flags", hasItem("RULE_BROKEN"));
        answer(report, idOf(report, group), "accept").statusCode(409).body("rule", equalTo("FIT"));
    }

    @Test
    void who_holds_a_role_and_gives_up_the_seat_stays_with_the_role_and_can_come_back() {
        var group = group(3);
        var person = frontLine();
        signUp(group, person).statusCode(201);
        putMember(group, person, Map.of("roles", List.of("DEPUTY_FACILITATOR"))).statusCode(200);
        answer(person, idOf(person, group), "withdraw").statusCode(200);
        coordinator()
                .get(API + "/groups/" + group + "/members")
                .body("items[leader=" + person.id() + "].seat", equalTo(false));
        signUp(group, person).statusCode(201).body("state", equalTo("PLACED"));
        coordinator()
                .get(API + "/groups/" + group + "/members")
                .body("items[leader=" + person.id() + "].seat", equalTo(true))
                .body("items[leader=" + person.id() + "].roles", equalTo(List.of("DEPUTY_FACILITATOR")));
    }

    @Test
    void a_rule_is_no_longer_broken_when_one_of_the_two_has_left() {
        for (var offered : List.of(true, false)) {
            var above = frontLine();
            var below = frontLine();
            var group = group(5);
            signUp(group, above).statusCode(201);
            signUpFor(group, below, !offered).statusCode(201);
            patch("/leaders/" + below.id(), version(below), Map.of("manager", above.id()))
                    .statusCode(200);
            read(group).body("flags", hasItem("RULE_BROKEN"));
            answer(below, idOf(below, group), offered ? "decline" : "withdraw").statusCode(200);
            read(group).body("flags", equalTo(List.of()));
        }
    }

    @Test
    void after_the_deadline_nobody_hears_of_fit() {
        setTime(clock, "2027-06-01T08:00:00Z");
        var group = group(5);
        var above = frontLine();
        var below = frontLine();
        signUp(group, above).statusCode(201);
        signUpFor(group, below, false).statusCode(201);
        var offer = idOf(below, group);
        notice(offer).statusCode(200);
        patch("/leaders/" + below.id(), version(below), Map.of("manager", above.id()))
                .statusCode(200);
        answer(below, offer, "accept").statusCode(409).body("rule", equalTo("FIT"));
        setTime(clock, "2027-06-04T10:00:01Z");
        answer(below, offer, "accept").statusCode(409).body("rule", nullValue());
    }

    @Test
    void an_offer_to_somebody_who_never_waited_lapses_into_the_queue() {
        setTime(clock, "2027-08-02T08:00:00Z");
        var group = group(1);
        var person = frontLine();
        var next = frontLine();
        signUpFor(group, person, false).statusCode(201).body("state", equalTo("OFFERED"));
        signUp(group, next).statusCode(201).body("state", equalTo("WAITING"));
        notice(idOf(person, group)).statusCode(200).body("offerExpiresAt", equalTo("2027-08-05T10:00:00Z"));
        setTime(clock, "2027-08-05T10:00:01Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(person, group).equals("WAITING"));
        assertThat(signUpOf(person, group).get("position")).isEqualTo(1);
        assertThat(stateOf(next, group)).isEqualTo("OFFERED");
    }
}
