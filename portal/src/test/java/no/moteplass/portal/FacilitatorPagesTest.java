package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.group;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.FakeServices.may;
import static no.moteplass.portal.fakes.FakeServices.planned;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Who leads a session, and what whoever leads a group sees and may do. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class FacilitatorPagesTest extends PortalTest {

    private static final String PAGE = "/samlinger/" + SESSION;
    private static final String THERE = SESSIONS + "/sessions/" + SESSION;
    private static final String INGRID = "01938a00-0000-7000-8000-000000000002";

    @Test
    void another_leads_a_session() {
        FakeServices.answer(put(urlPathEqualTo(THERE + "/facilitators")), led());
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
    void a_facilitator_plans_and_sees_how_many_come() {
        hannaFacilitates();

        assertThat(Visitor.leader().get(PAGE).html())
                .contains("Flytt samlingen", "Kommer: 1<", "Ingrid Iversen", "Fasiliterer")
                .doesNotContain("Ikke svart");
    }

    @Test
    void whoever_leads_is_not_asked_and_finds_how_to_say_that_they_cannot() {
        FakeServices.answer(get(urlPathEqualTo(THERE)), okJson(ledByHanna(null)));
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions")), okJson(items(ledByHanna(null))));
        var hanna = Visitor.leader();

        assertThat(hanna.get(PAGE).html())
                .containsSubsequence(
                        "Du fasiliterer", "Du trenger ikke svare", "<summary>Kan du ikke komme?", "value=\"DECLINED\"")
                .doesNotContain("Kommer du?", "Svarer du ikke, regner vi med");
        assertThat(hanna.get("/min-side").html())
                .contains("Neste samling", "Du fasiliterer")
                .doesNotContain("/samlinger/" + SESSION + "/svar", "trykk på en linje for å svare");
    }

    @Test
    void whoever_leads_and_has_answered_sees_the_answer_and_may_change_it() {
        FakeServices.answer(get(urlPathEqualTo(THERE)), okJson(ledByHanna("DECLINED")));
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions")), okJson(items(ledByHanna("DECLINED"))));
        var hanna = Visitor.leader();

        assertThat(hanna.get(PAGE).html()).contains("Kommer du?", "value=\"DECLINED\" aria-pressed=\"true\"");
        assertThat(hanna.get("/min-side").html()).contains("/samlinger/" + SESSION + "/svar");
    }

    private static String ledByHanna(String response) {
        return session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", response)
                .replace(INGRID, HANNA);
    }

    private static void hannaFacilitates() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)),
                okJson(may(
                        group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true),
                        "name-deputies",
                        "plan",
                        "see-members",
                        "see-waiting-count")));
        FakeServices.answer(
                get(urlPathEqualTo(THERE)),
                okJson(planned(session(
                        SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null))));
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

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder led() {
        return okJson(session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null));
    }
}
