package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class CoordinatorPagesTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP;
    private static final String ANNA = "01938a00-0000-7000-8000-000000000007";
    private static final String SERIES = SESSIONS + "/groups/" + MY_GROUP + "/series";

    @BeforeEach
    void aWeekday() {
        FakeServices.reset();
    }

    @Test
    void the_overview_says_how_full_each_group_is_and_which_need_somebody() {
        assertThat(Visitor.coordinator().get("/koordinator").html())
                .containsSubsequence("Trenger noen", "Kveldsvakt og ledelse", "Avhengig av én person", "Alle grupper")
                .contains("5 av 8");
    }

    @Test
    void a_group_is_made_from_its_programme_with_little_more_than_a_name() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.group(MY_GROUP, "Torsdagsgruppen", 0, 8, 0, false))
                        .withStatus(201));
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get("/koordinator/grupper/ny").html())
                .contains("Refleksjonsgrupper for førstelinjeledere");
        var key = coordinator
                .get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje")
                .key();

        var answer = coordinator.post(
                "/koordinator/grupper/ny",
                Map.of("tilbud", "refleksjon-forstelinje", "navn", "Torsdagsgruppen", "mest", "8", "nokkel", key));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.getBodyAsString())
                                .isEqualTo(
                                        "{\"programme\":\"refleksjon-forstelinje\",\"name\":\"Torsdagsgruppen\",\"maxSize\":8}"));
    }

    @Test
    void what_is_wrong_is_said_above_the_form_and_beside_the_field() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")),
                aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"/problems/invalid-input","title":"Noe må rettes","status":422,"detail":"Se feltene.",
                                 "violations":[{"field":"name","code":"required","message":"Må fylles ut."}]}
                                """));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        var page = coordinator.post("/koordinator/grupper/ny", Map.of("tilbud", "refleksjon-forstelinje"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("<title>Feil: ")
                .contains("1 felt må rettes")
                .contains("<a href=\"#navn\">Navn: Må fylles ut.</a>")
                .contains("aria-invalid=\"true\" aria-describedby=\"navn-feil\"");
    }

    @Test
    void members_and_the_waiting_list_are_seen_with_names() {
        assertThat(Visitor.coordinator().get(PAGE).html())
                .contains("Hanna Håkonsen", "Ingrid Iversen", "fasilitator")
                .contains("Dina Dahl", "Har fått tilbud", "Svarfrist: onsdag 31. mars 2027 kl. 12.00")
                .contains("Ben Berg", "Venter")
                .contains("Start gruppen");
    }

    @Test
    void a_move_that_a_rule_forbids_is_explained() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/start")),
                problem(409, "rule-refused", "Gruppen kan ikke starte ennå", "Den trenger en fasilitator.", "G6"));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        var answer = coordinator.post(PAGE + "/tilstand", Map.of("handling", "start"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains("Gruppen kan ikke starte ennå", "Den trenger en fasilitator.");
    }

    @Test
    void somebody_is_found_by_name_and_made_facilitator() {
        FakeServices.answer(
                put(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/members/" + ANNA)),
                aResponse().withStatus(201).withBody("{}"));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        assertThat(coordinator.post(PAGE + "/sok", Map.of("navn", "Anna")).html())
                .contains("Anna Aas", "Nivå 2-leder · Bydel Stovner");

        var answer = coordinator.post(PAGE + "/rolle", Map.of("leder", ANNA, "rolle", "FACILITATOR"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(FakeServices.asked(
                        putRequestedFor(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/members/" + ANNA))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString()).isEqualTo("{\"roles\":[\"FACILITATOR\"]}"));
    }

    @Test
    void placing_somebody_says_whether_it_became_an_offer() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/sign-ups")),
                okJson(signUp("c9", MY_GROUP, "OFFERED", null, null)).withStatus(201));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        coordinator.post(PAGE + "/pamelding", Map.of("leder", ANNA));

        assertThat(coordinator.get(PAGE).html()).contains("Plassen er tilbudt.");
    }

    @Test
    void a_series_is_shown_before_it_is_planned() {
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/serie").html()).contains("Planlegg en serie");
        var form = new HashMap<>(Map.of(
                "tittel", "Refleksjonsgruppe",
                "dato", "2027-02-09",
                "tid", "09:00",
                "varighet", "60",
                "rytme", "MONTHLY",
                "antall", "8",
                "helligdager", "1",
                "rotasjon", "ROUND_ROBIN",
                "handling", "vis"));

        var preview = coordinator.post(PAGE + "/serie", form);

        assertThat(preview.html())
                .contains("mandag 1. februar 2027 kl. 09.00–10.00")
                .contains("mandag 17. mai 2027", "Offentlig høytidsdag: Grunnlovsdagen")
                .contains("2 i gruppen har en annen samling")
                .contains("Ingenting er lagret ennå.");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SERIES))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.queryParameter("dryRun").firstValue()).isEqualTo("true");
                    assertThat(call.getBodyAsString())
                            .contains("\"start\":\"2027-02-09T09:00\"")
                            .contains("\"duration\":\"PT60M\"")
                            .contains("\"rule\":\"FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU;COUNT=8\"")
                            .contains("\"skipHolidays\":true");
                });

        form.put("handling", "lagre");
        form.put("nokkel", preview.key());
        assertThat(coordinator.post(PAGE + "/serie", form).header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SERIES)))
                        .getLast()
                        .queryParameter("dryRun")
                        .firstValue())
                .isEqualTo("false");
    }

    @Test
    void a_series_without_a_date_is_asked_for_one() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/serie");

        var page = coordinator.post(PAGE + "/serie", Map.of("tittel", "X", "handling", "vis"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Velg den første datoen", "href=\"#dato\"");
    }

    @Test
    void a_group_that_has_not_reached_sessions_keeps_what_was_filled_in() {
        FakeServices.answer(
                post(urlPathEqualTo(SERIES)), problem(404, "not-found", "Finnes ikke", "Finnes ikke.", null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/serie");

        var page = coordinator.post(
                PAGE + "/serie",
                Map.of(
                        "tittel",
                        "Ny serie",
                        "dato",
                        "2027-02-09",
                        "tid",
                        "09:00",
                        "varighet",
                        "60",
                        "antall",
                        "8",
                        "handling",
                        "vis"));

        assertThat(page.html()).contains("Gruppen gjøres klar").contains("value=\"Ny serie\"");
    }

    @Test
    void every_mistake_is_said_at_once_and_none_is_passed_over() {
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        var page = coordinator.post(
                "/koordinator/grupper/ny",
                Map.of("tilbud", "refleksjon-forstelinje", "navn", " ", "mest", "-3", "stenger", "snart"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("3 felt må rettes")
                .contains("<a href=\"#navn\">Navn: Må fylles ut.</a>")
                .contains("<a href=\"#mest\">Antall plasser: Skriv et helt tall.</a>")
                .contains("<a href=\"#stenger\">Siste dag: Velg en dato.</a>");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .isEmpty();
    }

    @Test
    void what_does_not_fit_together_is_said_with_the_rest() {
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        var page = coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", " ",
                        "minst", "9",
                        "mest", "3",
                        "apner", "2027-03-28",
                        "stenger", "2027-03-01",
                        "kontakt", "ikke en adresse"));

        assertThat(page.html())
                .contains("4 felt må rettes")
                .contains("Minste antall deltakere: Kan ikke være flere enn antall plasser.")
                .contains("Siste dag: Kan ikke være før den første dagen.")
                .contains("Kontaktadresse: Skriv en e-postadresse.");
    }

    @Test
    void mentors_and_mentees_belong_to_groups_that_are_led_so() {
        assertThat(Visitor.coordinator().get(PAGE).html())
                .contains("Gjør til stedfortreder")
                .doesNotContain("Gjør til mentor");
        FakeServices.answer(
                get(urlPathEqualTo(GROUP)),
                okJson(FakeServices.group(MY_GROUP, "Duo", 0, 2, 0, true)
                        .replace("\"facilitation\":\"FACILITATED\"", "\"facilitation\":\"MENTORED\"")));
        assertThat(Visitor.coordinator().get(PAGE).html()).contains("Gjør til mentor");
    }

    @Test
    void what_a_series_cannot_be_is_said_with_the_name_of_the_field() {
        FakeServices.answer(
                post(urlPathEqualTo(SERIES)),
                aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"/problems/invalid-input","title":"Noe må rettes","status":422,
                                 "violations":[{"field":"start","code":"future","message":"Må ligge fram i tid."}]}
                                """));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/serie");

        assertThat(coordinator
                        .post(
                                PAGE + "/serie",
                                Map.of(
                                        "tittel", "Serie",
                                        "dato", "2020-02-09",
                                        "tid", "09:00",
                                        "varighet", "60",
                                        "antall", "8",
                                        "handling", "vis"))
                        .html())
                .contains("<a href=\"#dato\">Første dato: Må ligge fram i tid.</a>");
    }

    @Test
    void the_window_holds_the_whole_of_its_last_day() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.group(MY_GROUP, "Torsdagsgruppen", 0, 8, 0, false))
                        .withStatus(201));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", "Torsdagsgruppen",
                        "fra-virksomhet", "3",
                        "apner", "2027-03-01",
                        "stenger", "2027-03-28",
                        "kontakt", "ledere@example.org"));

        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString())
                        .contains(
                                "\"maxPerUnit\":3",
                                "\"signUpFrom\":\"2027-03-01T00:00:00+01:00\"",
                                "\"signUpUntil\":\"2027-03-29T00:00:00+02:00\"",
                                "\"contact\":\"ledere@example.org\""));
    }

    @Test
    void what_came_of_a_move_is_said() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/open")),
                okJson(FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true)));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        coordinator.post(PAGE + "/tilstand", Map.of("handling", "open"));

        assertThat(coordinator.get(PAGE).html()).contains("Gruppen er åpnet.");
    }

    @Test
    void a_long_list_of_people_says_that_there_are_more() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/leaders")), okJson("""
                        {"items":[{"id":"%s","version":1,"givenName":"Anna","familyName":"Aas"}],"nextCursor":"next"}
                        """.formatted(ANNA)));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        assertThat(coordinator.post(PAGE + "/sok", Map.of("navn", "A")).html())
                .contains("Skriv mer av navnet for å finne flere.")
                .contains("Tilby plass");
    }

    @Test
    void groups_that_need_somebody_are_looked_for_on_every_page() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")).withQueryParam("limit", equalTo("50")),
                okJson("{\"items\":[%s],\"nextCursor\":\"more\"}"
                        .formatted(FakeServices.group(FULL_GROUP, "Fredagsgruppen", 8, 0, 0, true))));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")).withQueryParam("limit", equalTo("200")),
                okJson(FakeServices.items(FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true))));

        assertThat(Visitor.coordinator().get("/koordinator").html())
                .containsSubsequence("Trenger noen", "Kveldsvakt og ledelse", "Alle grupper", "Fredagsgruppen");
    }

    private static final String GROUP = GROUPS + "/groups/" + MY_GROUP;

    @Test
    void a_group_is_changed_by_what_differs_and_nothing_else() {
        FakeServices.answer(
                patch(urlPathEqualTo(GROUP)), okJson(FakeServices.group(MY_GROUP, "Kveldsvakt", 6, 2, 0, true)));
        var coordinator = Visitor.coordinator();
        var form = coordinator.get(PAGE + "/endre").html();
        assertThat(form)
                .contains("value=\"Kveldsvakt og ledelse\"")
                .contains("<input type=\"hidden\" name=\"versjon\" value=\"2\">");

        var answer = coordinator.post(PAGE + "/endre", changed("Kveldsvakt"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(patchRequestedFor(urlPathEqualTo(GROUP))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"2\"");
                    assertThat(call.getBodyAsString()).isEqualTo("{\"name\":\"Kveldsvakt\",\"maxPerUnit\":null}");
                });
        assertThat(coordinator.get(PAGE).html()).contains("Gruppen er endret.");
    }

    @Test
    void what_was_filled_in_stays_when_somebody_else_saved_first() {
        FakeServices.answer(
                patch(urlPathEqualTo(GROUP)),
                problem(412, "precondition-failed", "Endret", "Endret av noen andre.", null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/endre");

        var answer = coordinator.post(PAGE + "/endre", changed("Morgenvakt"));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.html()).contains("Gruppen er endret imens", "value=\"Morgenvakt\"");
    }

    private static Map<String, String> changed(String name) {
        return Map.of(
                "versjon", "2",
                "navn", name,
                "formal",
                        "Et fast sted å tenke høyt om det som er vanskelig i omstillingen, sammen med noen som står i det samme.",
                "omrade", "KOMPETANSE_LEDERSTOTTE",
                "niva", "FRONT_LINE",
                "minst", "5",
                "mest", "8",
                "fra-virksomhet", "");
    }

    @Test
    void a_purpose_left_as_the_programme_has_it_goes_on_coming_from_there() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.group(MY_GROUP, "Torsdagsgruppen", 0, 8, 0, false))
                        .withStatus(201));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", "Torsdagsgruppen",
                        "formal", "Et fast sted å tenke høyt om det som er vanskelig."));

        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString()).doesNotContain("purpose"));
    }
}
