package no.moteplass.notifications.signupmail;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.ApiStory;
import no.moteplass.notifications.story.MoodyMailServer;
import no.moteplass.notifications.story.MoodyMailServer.Mood;
import no.moteplass.notifications.story.PostBox;

/** G7: an offer whose mail was refused for good does not lapse: groups-service is told until it answers. */
@QuarkusTest
class UndeliveredOffersTest extends ApiStory {

    @Inject
    ReportUndeliveredOffers reporting;

    private static String of(String verb) {
        return "/api/v1/sign-ups/" + id("sign-up Tirsdag/ben") + "/" + verb;
    }

    private static void answers(String verb, ResponseDefinitionBuilder answer) {
        OTHERS.stubFor(post(urlEqualTo(of(verb))).willReturn(answer));
    }

    private static void isToldTimes(int times) {
        OTHERS.verify(
                times,
                postRequestedFor(urlEqualTo(of("offer-undelivered")))
                        .withHeader("Authorization", equalTo("Bearer ours")));
    }

    private void isOffered(Map<String, Object> more) {
        groups(change -> change.signUp("Tirsdag", "ben", "OFFERED", more));
    }

    /** Refused for good, after groups-service has fixed the deadline and its feed has said so. */
    private void anOfferThatIsRefused() {
        aGroup("Tirsdag");
        groups(change -> change.leader("ben", "nb"));
        answers("offer-notice", okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}"));
        isOffered(Map.of("offer", 1));
        isOffered(Map.of("offer", 1, "offerExpiresAt", "2027-01-07T11:00:00Z"));
        PostBox.close();
        try (var moody = new MoodyMailServer(to -> "550 5.1.1 no such mailbox", Mood.TAKES)) {
            mailsLeave();
            assertThat(moody.taken()).isEmpty();
        }
        PostBox.open();
        assertThat(log("ben")).contains("seat-offered FAILED");
    }

    private void theLogSays(org.hamcrest.Matcher<Object> reported) {
        coordinator()
                .get("/api/v1/deliveries?state=FAILED&leader=" + id("ben"))
                .statusCode(200)
                .body("items[0].undeliveredReportedAt", reported);
        var delivery = rows("select id from delivery where state = 'FAILED'").getFirst();
        coordinator().get("/api/v1/deliveries/" + delivery).body("undeliveredReportedAt", reported);
    }

    @Test
    void groups_service_is_told_once_and_the_offer_is_not_reminded_of() {
        anOfferThatIsRefused();
        isToldTimes(0);
        theLogSays(nullValue());
        answers("offer-undelivered", okJson("{\"state\":\"OFFERED\",\"offerUndelivered\":true,\"someday\":1}"));
        reporting.report();
        reporting.report();
        isToldTimes(1);
        theLogSays(notNullValue());
        isOffered(Map.of("offer", 1));
        itIs(local("2027-01-06T12:00"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).containsExactlyInAnyOrder("seat-offered FAILED", "seat-offered CANCELLED");
    }

    @Test
    void while_groups_service_is_away_it_is_told_again_and_again_and_nobody_is_reminded() {
        anOfferThatIsRefused();
        for (var away : new ResponseDefinitionBuilder[] {
            aResponse().withStatus(503),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withStatus(429),
            aResponse().withStatus(403),
            aResponse().withStatus(500)
        }) {
            answers("offer-undelivered", away);
            reporting.report();
            reporting.report();
            later(Duration.ofMinutes(10));
        }
        isToldTimes(5);
        theLogSays(nullValue());
        itIs(local("2027-01-06T12:00"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        answers("offer-undelivered", okJson("{}"));
        reporting.report();
        theLogSays(notNullValue());
    }

    @Test
    void the_reminder_of_an_offer_that_failed_is_not_sent_whichever_came_first() {
        anOfferThatIsRefused();
        // The feed says late that the deadline was fixed, and groups-service has not been told yet.
        isOffered(Map.of("offer", 1, "offerExpiresAt", "2027-01-08T11:00:00Z"));
        itIs(local("2027-01-07T12:00"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).containsExactlyInAnyOrder("seat-offered FAILED", "seat-offered CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409})
    void an_offer_that_is_over_needs_no_more_telling(int status) {
        anOfferThatIsRefused();
        answers("offer-undelivered", aResponse().withStatus(status));
        reporting.report();
        later(Duration.ofHours(1));
        reporting.report();
        isToldTimes(1);
        theLogSays(notNullValue());
    }

    @Test
    void one_that_is_tried_once_more_is_not_told_of_and_one_that_fails_again_is() {
        anOfferThatIsRefused();
        answers("offer-undelivered", aResponse().withStatus(503));
        reporting.report();
        var delivery = rows("select id from delivery where state = 'FAILED'").getFirst();
        coordinator()
                .post("/api/v1/deliveries/" + delivery + "/retry")
                .statusCode(200)
                .body("undeliveredReportedAt", nullValue());
        later(Duration.ofHours(1));
        reporting.report();
        isToldTimes(1);
        PostBox.close();
        try (var moody = new MoodyMailServer(to -> "550 5.1.1 no such mailbox", Mood.TAKES)) {
            mailsLeave();
            assertThat(moody.taken()).isEmpty();
        }
        answers("offer-undelivered", okJson("{}"));
        reporting.report();
        isToldTimes(2);
        PostBox.open();
        coordinator().post("/api/v1/deliveries/" + delivery + "/retry").statusCode(200);
        isOffered(Map.of("offer", 1, "offerExpiresAt", "2027-01-11T11:00:00Z"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått tilbud om plass: Tirsdag");
        itIs(local("2027-01-08T12:00"));
        mailsLeave();
        assertThat(subjects("ben")).endsWith("Svar innen mandag 11. jan. kl. 12.00: Tirsdag");
        reporting.report();
        isToldTimes(2);
    }

    @Test
    void who_has_no_address_was_not_reached_either_until_they_have_one() {
        aGroup("Tirsdag");
        answers("offer-notice", okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}"));
        answers("offer-undelivered", okJson("{}"));
        var nowhere = new java.util.HashMap<String, Object>();
        nowhere.put("email", null);
        groups(change -> change.leader("ben", "nb", nowhere));
        isOffered(Map.of("offer", 1));
        mailsLeave();
        assertThat(log("ben")).containsExactly("seat-offered CANCELLED");
        reporting.report();
        isToldTimes(1);
        groups(change -> change.leader("ben", "nb"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått tilbud om plass: Tirsdag");
        coordinator()
                .get("/api/v1/deliveries?leader=" + id("ben"))
                .body("items[0].state", org.hamcrest.Matchers.equalTo("SENT"))
                .body("items[0].undeliveredReportedAt", nullValue());
    }

    @Test
    void what_was_refused_for_a_whole_day_did_not_arrive_either_and_another_mail_is_nobodys_offer() {
        aGroup("Tirsdag");
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        answers("offer-notice", okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}"));
        answers("offer-undelivered", okJson("{}"));
        PostBox.close();
        try (var moody = new MoodyMailServer(to -> "550 5.1.1 no such mailbox", Mood.TAKES)) {
            mailsLeave();
            assertThat(moody.taken()).isEmpty();
        }
        reporting.report();
        isToldTimes(0);
        isOffered(Map.of("offer", 1));
        try (var moody = new MoodyMailServer(to -> "451 4.3.0 come back later", Mood.TAKES)) {
            for (var hour = 0; hour < 30; hour++) {
                dispatcher.sendDue(Duration.ofSeconds(5));
                later(Duration.ofMinutes(80));
            }
            assertThat(moody.taken()).isEmpty();
        }
        assertThat(log("ben")).contains("seat-offered FAILED");
        reporting.report();
        isToldTimes(1);
    }
}
