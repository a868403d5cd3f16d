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
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Moving and cancelling a session, and what whoever plans or leads one sees. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SessionPlanningTest extends PortalTest {

    private static final String PAGE = "/samlinger/" + SESSION;
    private static final String THERE = SESSIONS + "/sessions/" + SESSION;
    private static final String INGRID = "01938a00-0000-7000-8000-000000000002";

    @Test
    void a_session_is_moved_in_the_version_that_was_seen() {
        FakeServices.answer(post(urlPathEqualTo(THERE + "/reschedule")), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/flytt").html())
                .contains("value=\"2027-01-12\"", "value=\"09:00\"", "value=\"60\"")
                .contains("Nå: tirsdag 12. januar 2027 kl. 09.00–10.00");

        var answer = coordinator.post(PAGE + "/flytt", to("2027-01-14", "10:30", "90"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/reschedule"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"1\"");
                    assertThat(call.getBodyAsString())
                            .contains("\"start\":\"2027-01-14T10:30\"", "\"duration\":\"PT90M\"");
                });
        assertThat(coordinator.get(PAGE).html()).contains("Samlingen er flyttet.");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder moved() {
        return okJson(session(SESSION, "2027-01-14T10:30:00+01:00", "2027-01-14T12:00:00+01:00", "SCHEDULED", null));
    }

    private static Map<String, String> to(String day, String time, String minutes) {
        return Map.of("dato", day, "tid", time, "varighet", minutes, "versjon", "1");
    }

    @Test
    void what_is_missing_is_said_at_once_and_nothing_is_moved() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var page = coordinator.post(PAGE + "/flytt", to("snart", "", "0"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("3 felt må rettes", "href=\"#dato\"", "href=\"#tid\"", "href=\"#varighet\"");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/reschedule"))))
                .isEmpty();
    }

    @Test
    void what_the_service_finds_wrong_is_said_with_the_name_of_the_field() {
        FakeServices.answer(
                post(urlPathEqualTo(THERE + "/reschedule")),
                aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"/problems/invalid-input","title":"Noe må rettes","status":422,
                                 "violations":[{"field":"start","code":"future","message":"Må ligge fram i tid."}]}
                                """));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        assertThat(coordinator
                        .post(PAGE + "/flytt", to("2020-01-01", "09:00", "60"))
                        .html())
                .contains("<a href=\"#dato\">Ny dato: Må ligge fram i tid.</a>", "value=\"2020-01-01\"");
    }

    @Test
    void a_busy_facilitator_is_explained_and_the_form_stays() {
        FakeServices.answer(
                post(urlPathEqualTo(THERE + "/reschedule")),
                problem(
                        409,
                        "facilitator-double-booked",
                        "Fasilitatoren er opptatt",
                        "Velg et annet tidspunkt.",
                        null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var page = coordinator.post(PAGE + "/flytt", to("2027-02-09", "09:00", "60"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("Fasilitatoren er opptatt", "value=\"2027-02-09\"");
    }

    @Test
    void whoever_moves_what_somebody_else_changed_looks_again_first() {
        FakeServices.answer(
                post(urlPathEqualTo(THERE + "/reschedule")),
                problem(412, "precondition-failed", "Endret", "Endret av noen andre.", null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var page = coordinator.post(PAGE + "/flytt", to("2027-02-09", "09:00", "60"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.html()).contains("Samlingen er endret imens", "value=\"2027-02-09\"");
    }

    @Test
    void a_session_is_cancelled_after_a_question() {
        FakeServices.answer(post(urlPathEqualTo(THERE + "/cancel")), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/avlys").html()).contains("Vil du avlyse samlingen?");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/cancel"))))
                .isEmpty();

        var answer = coordinator.post(PAGE + "/avlys", Map.of("versjon", "1"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/cancel"))))
                .singleElement()
                .satisfies(call -> assertThat(call.getHeader("If-Match")).isEqualTo("\"1\""));
    }

    @Test
    void what_is_cancelled_already_is_not_asked_about() {
        FakeServices.answer(
                get(urlPathEqualTo(THERE)),
                okJson(session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "CANCELLED", null)));

        assertThat(Visitor.coordinator().get(PAGE + "/flytt").html())
                .contains("Samlingen er avlyst")
                .doesNotContain("Ny dato");
    }

    @Test
    void only_the_place_that_differs_is_changed() {
        FakeServices.answer(patch(urlPathEqualTo(THERE)), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/sted").html()).contains("value=\"Rådhuset, møterom 3\"");

        var answer =
                coordinator.post(PAGE + "/sted", Map.of("sted", "Rådhuset, møterom 5", "lenke", "", "versjon", "1"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(patchRequestedFor(urlPathEqualTo(THERE))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"1\"");
                    assertThat(call.getBodyAsString()).isEqualTo("{\"place\":\"Rådhuset, møterom 5\"}");
                });
    }

    @Test
    void another_leads_a_session() {
        FakeServices.answer(put(urlPathEqualTo(THERE + "/facilitators")), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/fasilitator").html())
                .contains("<option value=\"" + INGRID + "\" selected>Ingrid Iversen (fasilitator)</option>")
                .contains("Hanna Håkonsen</option>");

        var answer = coordinator.post(PAGE + "/fasilitator", Map.of("leder", HANNA, "versjon", "1"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(THERE + "/facilitators"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"1\"");
                    assertThat(call.getBodyAsString())
                            .isEqualTo("{\"facilitators\":[{\"leader\":\"%s\"}]}".formatted(HANNA));
                });
    }

    @Test
    void an_owner_of_the_purpose_who_does_not_attend_is_not_proposed() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/members")),
                okJson(items(
                        "{\"leader\":\"%s\",\"name\":\"Hanna Håkonsen\",\"roles\":[],\"seat\":true}".formatted(HANNA),
                        "{\"leader\":\"%s\",\"name\":\"Ingrid Iversen\",\"roles\":[\"PURPOSE_OWNER\"],\"seat\":false}"
                                .formatted(INGRID))));

        assertThat(Visitor.coordinator().get(PAGE + "/fasilitator").html())
                .contains("Hanna Håkonsen</option>")
                .doesNotContain("Ingrid Iversen (");
    }

    @Test
    void who_leads_something_else_then_is_not_named_and_the_page_says_why() {
        FakeServices.answer(
                put(urlPathEqualTo(THERE + "/facilitators")),
                problem(409, "facilitator-double-booked", "Fasilitatoren er opptatt", "Velg en annen.", null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/fasilitator");

        var page = coordinator.post(PAGE + "/fasilitator", Map.of("leder", HANNA, "versjon", "1"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("Fasilitatoren er opptatt", "Bytt fasilitator");
    }

    @Test
    void a_coordinator_is_not_asked_about_a_session_that_is_not_theirs() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")).withQueryParam("leader", equalTo("me")), okJson(items()));

        assertThat(Visitor.coordinator().get(PAGE).html())
                .contains("Flytt samlingen", "Avlys samlingen", "/koordinator/grupper/" + MY_GROUP)
                .doesNotContain("Kommer du?");
    }

    @Test
    void a_member_is_asked_and_plans_nothing() {
        var member = Visitor.leader();

        assertThat(member.get(PAGE).html()).contains("Kommer du?").doesNotContain("Flytt samlingen");
        assertThat(member.get(PAGE + "/flytt").status()).isEqualTo(403);
    }

    @Test
    void a_facilitator_plans_and_sees_how_many_come() {
        hannaFacilitates();

        assertThat(Visitor.leader().get(PAGE).html())
                .contains("Flytt samlingen", "Kommer: 1 · Ikke svart: 1", "Ingrid Iversen");
    }

    private static void hannaFacilitates() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/members")),
                okJson(items(
                        "{\"leader\":\"%s\",\"name\":\"Hanna Håkonsen\",\"roles\":[\"FACILITATOR\"],\"seat\":false}"
                                .formatted(HANNA),
                        "{\"leader\":\"%s\",\"name\":\"Ingrid Iversen\",\"roles\":[\"PURPOSE_OWNER\"],\"seat\":true}"
                                .formatted(INGRID))));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")).withQueryParam("leader", equalTo("me")), okJson(items()));
    }

    @Test
    void a_facilitator_names_a_deputy_and_leaves_the_other_roles_alone() {
        hannaFacilitates();
        var there = GROUPS + "/groups/" + MY_GROUP + "/members/" + INGRID;
        FakeServices.answer(put(urlPathEqualTo(there)), okJson("{}"));
        var facilitator = Visitor.leader();
        assertThat(facilitator.get("/grupper/" + MY_GROUP).html())
                .contains("Du er fasilitator her", "Gjør til stedfortreder")
                .doesNotContain("Meld deg på</span>");

        facilitator.post("/grupper/" + MY_GROUP + "/stedfortreder", Map.of("leder", INGRID));

        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(there))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString())
                        .isEqualTo("{\"roles\":[\"PURPOSE_OWNER\",\"DEPUTY_FACILITATOR\"]}"));
    }

    @Test
    void members_see_who_leads_when_and_name_nobody() {
        assertThat(Visitor.leader().get("/grupper/" + MY_GROUP).html())
                .contains("Fasilitator: Ingrid Iversen")
                .doesNotContain("Gjør til stedfortreder");
    }
}
