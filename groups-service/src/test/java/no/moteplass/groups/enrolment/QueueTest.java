package no.moteplass.groups.enrolment;

import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** Filling, waiting, giving up and being offered a seat (G1, G7). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QueueTest {

    @Test
    void who_comes_when_it_is_full_waits_and_is_offered_the_seat_that_is_given_up() {
        var group = group(2);
        var people = frontLines(4);
        signUp(group, people.get(0)).statusCode(201).body("state", equalTo("PLACED"));
        signUp(group, people.get(1)).statusCode(201).body("state", equalTo("PLACED"));
        signUp(group, people.get(2))
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("position", equalTo(1));
        signUp(group, people.get(3))
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("position", equalTo(2));
        read(group).body("members", equalTo(2)).body("freeSeats", equalTo(0)).body("waiting", equalTo(2));

        var placed = signUpOf(people.get(0), group).get("id").toString();
        answer(people.get(0), placed, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThat(stateOf(people.get(2), group)).isEqualTo("OFFERED");
        read(group).body("members", equalTo(1)).body("freeSeats", equalTo(0)).body("waiting", equalTo(1));
        var offer = signUpOf(people.get(2), group).get("id").toString();
        answer(people.get(2), offer, "accept")
                .statusCode(200)
                .body("state", equalTo("PLACED"))
                .body("position", nullValue());
        read(group).body("members", equalTo(2)).body("freeSeats", equalTo(0)).body("waiting", equalTo(1));
        assertThat(signUpOf(people.get(3), group).get("position")).isEqualTo(1);
    }
}
