package no.moteplass.groups.offers;

import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.notice;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.offers.Offered.idOf;
import static no.moteplass.groups.offers.Offered.setTime;
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
import no.moteplass.groups.Cast.Person;
import no.moteplass.groups.Feed;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.MovableClock;

/** A paused group takes nobody, so its offers do not lapse meanwhile (G7). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PausedOffersTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    /** Under way, with an offer to the first of these and the second waiting. */
    private static String withOfferTo(List<Person> queue) {
        return Offered.withOfferTo(queue, "start");
    }

    @Test
    void a_deadline_that_passes_in_a_pause_is_put_off_to_noon_of_a_working_day() {
        setTime(clock, "2027-01-11T08:00:00Z");
        var people = frontLines(3);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-01-14T11:00:00Z"));
        var sooner = frontLines(2);
        var control = withOfferTo(sooner);
        notice(idOf(sooner.get(0), control)).statusCode(200);
        setTime(clock, "2027-01-13T08:00:00Z");
        move(group, "pause").statusCode(200);

        setTime(clock, "2027-01-21T07:00:00Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(sooner.get(0), control).equals("WAITING"));
        assertThat(stateOf(people.get(0), group)).isEqualTo("OFFERED");
        answer(people.get(0), offer, "accept")
                .statusCode(409)
                .body("detail", equalTo("Plasser kan gis når gruppen er åpen eller i gang."));
        assertThat(signUpOf(people.get(0), group).get("actions")).isEqualTo(List.of("decline", "withdraw"));

        // Put off by eight days less an hour: noon on Friday is the first that is no earlier.
        move(group, "resume").statusCode(200);
        assertThat(signUpOf(people.get(0), group).get("offerExpiresAt")).isEqualTo("2027-01-22T11:00:00Z");
        assertThat(stateOf(people.get(1), group)).isEqualTo("WAITING");
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-01-26T11:00:00Z"));
        setTime(clock, "2027-01-26T11:00:01Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stateOf(people.get(0), group).equals("WAITING"));
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
    }

    @Test
    void the_feed_tells_of_the_offer_anew_so_that_a_mail_tells_the_new_deadline() {
        setTime(clock, "2027-02-01T08:00:00Z");
        var people = frontLines(1);
        var group = withOfferTo(people);
        var offer = idOf(people.get(0), group);
        notice(offer).statusCode(200).body("offerExpiresAt", equalTo("2027-02-04T11:00:00Z"));
        move(group, "pause").statusCode(200);
        setTime(clock, "2027-02-05T09:00:00Z");
        move(group, "resume").statusCode(200);
        // Put off by four days and an hour: Monday at one o'clock, so noon on Tuesday.
        answer(people.get(0), offer, "accept").statusCode(200);
        var told = Feed.eventsAbout(offer).stream()
                .map(each -> (Map<?, ?>) each.get("data"))
                .filter(each -> "OFFERED".equals(each.get("state")))
                .map(each -> each.get("offer") + " " + each.get("offerExpiresAt"))
                .toList();
        assertThat(told).endsWith("1 2027-02-04T11:00:00Z", "2 2027-02-09T11:00:00Z");
        read(group).body("members", equalTo(1));
    }
}
