package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Making a group, and changing it. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class GroupFormPagesTest extends PortalTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP;

    private static final String GROUP = GROUPS + "/groups/" + MY_GROUP;

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
    void those_who_carry_a_group_are_named_with_it() {
        var anna = "01938a00-0000-7000-8000-000000000007";
        groupIsMade();
        FakeServices.answer(
                put(urlPathEqualTo(GROUP + "/members/" + anna)),
                aResponse().withStatus(201).withBody("{}"));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", "Torsdagsgruppen",
                        "minst", "5",
                        "mest", "8",
                        "ansvarlig", "Anna Aas",
                        "fasilitator", "ANNA@example.org"));

        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(GROUP + "/members/" + anna))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString())
                        .isEqualTo("{\"roles\":[\"PURPOSE_OWNER\",\"FACILITATOR\"]}"));
        assertThat(coordinator.get(PAGE).html()).contains("«Torsdagsgruppen» er laget.");
    }

    private static void groupIsMade() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.group(MY_GROUP, "Torsdagsgruppen", 0, 8, 0, false))
                        .withStatus(201));
    }

    @Test
    void somebody_who_cannot_have_the_role_is_named_and_the_group_is_there() {
        groupIsMade();
        FakeServices.answer(
                put(urlPathMatching(GROUP + "/members/.*")),
                FakeServices.problem(409, "rule-refused", "Noen i samme lederlinje er med", "Velg en annen.", "G3"));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", "Torsdagsgruppen",
                        "mest", "8",
                        "ansvarlig", "Anna Aas"));

        assertThat(coordinator.get(PAGE).html())
                .contains("«Torsdagsgruppen» er laget, men vi fikk ikke gitt rollene til Anna Aas.");
    }

    @Test
    void somebody_found_by_part_of_a_name_is_asked_about_and_taken_when_the_form_is_sent_again() {
        groupIsMade();
        FakeServices.answer(put(urlPathMatching(GROUP + "/members/.*")), okJson("{}"));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        var asked = coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", "Torsdagsgruppen",
                        "minst", "5",
                        "mest", "8",
                        "ansvarlig", "Ann"));

        assertThat(asked.html())
                .containsSubsequence("Er dette rett person?", "href=\"#ansvarlig\"", "Anna Aas, ")
                .contains("value=\"anna@example.org\"", "value=\"Torsdagsgruppen\"")
                .doesNotContain("må rettes");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .isEmpty();

        coordinator.post(
                "/koordinator/grupper/ny",
                Map.of(
                        "tilbud", "refleksjon-forstelinje",
                        "navn", "Torsdagsgruppen",
                        "minst", "5",
                        "mest", "8",
                        "ansvarlig", "anna@example.org"));

        assertThat(coordinator.get(PAGE).html()).contains("«Torsdagsgruppen» er laget.");
    }

    @Test
    void nothing_is_made_while_somebody_is_unknown() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/leaders")), okJson(FakeServices.items()));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        var page = coordinator.post(
                "/koordinator/grupper/ny",
                Map.of("tilbud", "refleksjon-forstelinje", "mest", "8", "fasilitator", "Ukjent Person"));

        assertThat(page.html())
                .contains(
                        "2 felt må rettes",
                        "Skriv et navn på gruppen.",
                        "Fasilitator: Vi fant ingen med det navnet eller den e‑posten.",
                        "value=\"Ukjent Person\"");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_said_above_the_form_and_beside_the_field() {
        FakeServices.answer(post(urlPathEqualTo(GROUPS + "/groups")), wrong("name", "required", "Må fylles ut."));
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");

        var page = coordinator.post("/koordinator/grupper/ny", Map.of("tilbud", "refleksjon-forstelinje"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("<title>Feil: ")
                .contains("1 felt må rettes")
                .contains("<a href=\"#navn\">Skriv et navn på gruppen.</a>")
                .contains("aria-invalid=\"true\" aria-describedby=\"navn-hint navn-feil\"");
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
                .contains("<a href=\"#navn\">Skriv et navn på gruppen.</a>")
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
                .contains("Kontaktadresse: Skriv en e‑postadresse.");
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
