package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OFFERED_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Getting a place, waiting for one, and giving it up. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SignUpPagesTest extends PortalTest {

    private static final String FIT =
            "Denne gruppen passer ikke for deg nå. Vi sier ikke hvorfor, for å verne dem som er med";

    @Test
    void signing_up_is_one_click_on_the_groups_page_and_says_what_came_of_it() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP + "/sign-ups")),
                okJson(signUp("c1", OPEN_GROUP, "PLACED", null, null)).withStatus(201));
        var hanna = Visitor.leader();
        var key = hanna.get("/grupper/" + OPEN_GROUP).key();

        var answer = hanna.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of("nokkel", key));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/grupper/" + OPEN_GROUP);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP + "/sign-ups"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("Idempotency-Key")).isEqualTo(key);
                    assertThat(call.getBodyAsString()).isEqualTo("{}");
                });
        assertThat(hanna.get("/grupper/" + OPEN_GROUP).html()).contains("Du har fått plass. Velkommen!");
        assertThat(hanna.get("/grupper/" + OPEN_GROUP).html()).doesNotContain("Du har fått plass. Velkommen!");
    }

    @Test
    void whoever_is_refused_reads_the_services_own_words_and_is_shown_groups_that_fit() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + FULL_GROUP + "/sign-ups")),
                problem(409, "rule-refused", "Denne gruppen passer ikke", FIT, "FIT"));
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + FULL_GROUP);

        var answer = hanna.post("/grupper/" + FULL_GROUP + "/pamelding", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html())
                .contains(FIT)
                .contains("Førstelinjen på Grünerløkka og Sagene (3 ledige plasser)")
                .contains("Finn en annen gruppe");
    }

    @Test
    void whoever_has_tried_enough_groups_for_a_day_reads_what_to_do_and_is_sent_to_no_other_one() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + FULL_GROUP + "/sign-ups")),
                problem(429, "too-many-requests", "Nok forsøk for i dag", "Skriv til en koordinator.", "FIT"));
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + FULL_GROUP);

        var answer = hanna.post("/grupper/" + FULL_GROUP + "/pamelding", Map.of());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.html())
                .contains("Nok forsøk for i dag")
                .contains("Skriv til en koordinator.")
                .contains("Finn en annen gruppe")
                .doesNotContain("ledige plasser)");
    }

    @Test
    void who_waits_reads_the_number_and_can_leave_the_list() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")),
                okJson(FakeServices.items(signUp("c1", FULL_GROUP, "WAITING", 5, null))));

        var hanna = Visitor.leader();
        assertThat(hanna.get("/grupper/" + FULL_GROUP).html())
                .contains("Du er nummer 5 på ventelisten")
                .contains("Gå ut av ventelisten");
        assertThat(hanna.get("/grupper/" + FULL_GROUP + "/gi-fra-deg-plassen").html())
                .contains("Bli stående på ventelisten")
                .doesNotContain("Behold plassen");
    }

    @Test
    void an_offer_is_accepted_with_one_button_on_the_groups_page() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/sign-ups/01938a00-0000-7000-8000-0000000000c3/accept")),
                okJson(signUp("c3", OFFERED_GROUP, "PLACED", null, null)));
        var hanna = Visitor.leader();
        assertThat(hanna.get("/grupper/" + OFFERED_GROUP).html())
                .contains("Du har fått tilbud om plass")
                .contains(
                        "Svarfrist: <time datetime=\"2027-03-31T12:00:00+02:00\">ons. 31. mars 2027 kl. 12.00</time>");

        var answer = hanna.post("/grupper/" + OFFERED_GROUP + "/tilbud", Map.of("svar", "ja"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(hanna.get("/grupper/" + OFFERED_GROUP).html()).contains("Plassen er din. Velkommen!");
    }

    @Test
    void giving_up_the_place_is_asked_about_first() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/sign-ups/01938a00-0000-7000-8000-0000000000c4/withdraw")),
                okJson(signUp("c4", MY_GROUP, "WITHDRAWN", null, null)));
        var hanna = Visitor.leader();
        assertThat(hanna.get("/grupper/" + MY_GROUP + "/gi-fra-deg-plassen").html())
                .contains("Gi fra deg plassen i «Kveldsvakt og ledelse»?");

        var answer = hanna.post("/grupper/" + MY_GROUP + "/gi-fra-deg-plassen", Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/min-side");
    }

    @Test
    void who_has_a_place_in_the_programme_is_led_to_it_and_to_other_programmes() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + FULL_GROUP + "/sign-ups")),
                problem(409, "rule-refused", "Allerede påmeldt", "Man kan ha én plass om gangen.", "G5"));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")),
                okJson(FakeServices.items(signUp("c4", MY_GROUP, "PLACED", null, null)
                        .replace("\"duo\"", "\"refleksjon-forstelinje\""))));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.items(FakeServices.may(
                        FakeServices.group(OPEN_GROUP, "Førstelinjen på Grünerløkka og Sagene", 5, 3, 0, true)))));
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + FULL_GROUP);

        assertThat(hanna.post("/grupper/" + FULL_GROUP + "/pamelding", Map.of()).html())
                .contains("Gå til Kveldsvakt og ledelse, der du er med eller venter")
                .doesNotContain("Førstelinjen på Grünerløkka og Sagene (3 ledige plasser)");
    }

    @Test
    void a_window_that_is_over_is_not_said_to_open() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP)),
                okJson(FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, false)
                        .replace("\"signUpFrom\":null", "\"signUpFrom\":\"2026-01-01T00:00:00+01:00\"")
                        .replace("\"signUpUntil\":null", "\"signUpUntil\":\"2026-01-08T00:00:00+01:00\"")));

        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .containsPattern("Fristen for å melde seg på var <time datetime=\"[^\"]+\">ons. 7. jan.</time>\\.")
                .doesNotContain("Den åpner");
    }

    @Test
    void a_group_for_the_invited_says_who_its_places_go_to() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP)),
                okJson(FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, false)
                        .replace("\"signUpFrom\":null", "\"enrolment\":\"INVITATION\",\"signUpFrom\":null")));

        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .contains("Plassene her går til dem som blir invitert.");
    }

    @Test
    void a_button_that_was_refused_is_not_offered_again_and_what_was_said_is_read_first() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP + "/sign-ups")),
                problem(409, "rule-refused", "Gruppen er for andre", "Gruppen er for ledere på et annet nivå.", "G2"));
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + OPEN_GROUP);

        assertThat(hanna.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of()).html())
                .contains("role=\"alert\" autofocus")
                .contains("Du er ikke meldt på her")
                .doesNotContain("Meld deg på</span>");
    }

    @Test
    void a_button_pressed_twice_says_what_came_of_it_the_second_time_too() {
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + MY_GROUP);
        assertThat(hanna.post("/grupper/" + MY_GROUP + "/tilbud", Map.of("svar", "ja"))
                        .status())
                .isEqualTo(303);

        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/sign-ups")), okJson(FakeServices.items()));
        var declined = hanna.post("/grupper/" + OFFERED_GROUP + "/tilbud", Map.of("svar", "nei"));
        assertThat(declined.header("Location")).endsWith("/min-side");
        var given = hanna.post("/grupper/" + MY_GROUP + "/gi-fra-deg-plassen", Map.of());
        assertThat(given.header("Location")).endsWith("/min-side");
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)),
                okJson(FakeServices.may(
                        FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 5, 3, 0, true), "sign-up")));
        assertThat(hanna.get("/grupper/" + MY_GROUP + "/gi-fra-deg-plassen").html())
                .contains("Meld deg på");
    }

    @Test
    void a_group_that_takes_others_says_so_and_offers_no_button() {
        assertThat(Visitor.leader().get("/grupper/" + FakeServices.OTHERS_GROUP).html())
                .contains("Denne gruppen er for andre enn deg.", "Finn en annen gruppe")
                .doesNotContain("Meld deg på</span>");
    }

    @Test
    void who_is_in_another_group_of_the_programme_is_led_there_and_offered_no_button() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP)),
                okJson(FakeServices.may(FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, true))));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")),
                okJson(FakeServices.items(signUp("c4", MY_GROUP, "PLACED", null, null)
                        .replace("\"duo\"", "\"refleksjon-forstelinje\""))));

        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .contains("Gå til Kveldsvakt og ledelse, der du er med eller venter")
                .doesNotContain("Meld deg på</span>");
    }

    @Test
    void an_offer_that_can_no_longer_be_answered_has_no_buttons() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")),
                okJson(FakeServices.items(
                        FakeServices.may(signUp("c3", OFFERED_GROUP, "OFFERED", null, "2027-03-31T12:00:00+02:00")))));
        var hanna = Visitor.leader();

        assertThat(hanna.get("/grupper/" + OFFERED_GROUP).html())
                .contains("Du har fått tilbud om plass")
                .doesNotContain("Takk ja", "Takk nei");
        assertThat(hanna.post("/grupper/" + OFFERED_GROUP + "/tilbud", Map.of("svar", "ja"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void an_answer_that_does_not_say_what_one_may_do_is_a_fault() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP)),
                okJson(FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, true)
                        .replace(",\"actions\":[\"sign-up\"]", "")));

        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).status()).isEqualTo(500);
    }

    @Test
    void the_page_that_an_offers_link_opens_says_when_where_and_what_is_safe_before_the_buttons() {
        assertThat(Visitor.stranger().get("/svar/offer-token").html())
                .containsSubsequence(
                        "Vil du ha plassen?",
                        "Når",
                        "tirsdager kl. 09.00–10.00",
                        "Sted",
                        "Rådhuset, møterom 3",
                        "Det du sier, blir ikke skrevet ned noe sted.",
                        ">Takk ja<");
        assertThat(Visitor.stranger().get("/svar/good-token").html()).doesNotContain("blir ikke skrevet ned");
    }
}
