package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** The overview, and looking after a group. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class GroupAdministrationPagesTest extends PortalTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP;
    private static final String ANNA = "01938a00-0000-7000-8000-000000000007";
    private static final String GROUP = GROUPS + "/groups/" + MY_GROUP;

    @Test
    void the_overview_says_how_full_each_group_is_and_which_need_somebody() {
        assertThat(Visitor.coordinator().get("/koordinator").html())
                .containsSubsequence(
                        "Må følges opp", "Kveldsvakt og ledelse", "Avhengig av én person", "4 grupper", "Status")
                .contains("5 av 8");
    }

    @Test
    void members_and_the_waiting_list_are_seen_with_names() {
        assertThat(Visitor.coordinator().get(PAGE).html())
                .contains("Hanna Håkonsen", "Ingrid Iversen", "fasilitator")
                .contains(
                        "Dina Dahl",
                        "Har fått tilbud",
                        "Svarfrist: <time datetime=\"2027-03-31T12:00:00+02:00\">ons. 31. mars 2027 kl. 12.00</time>")
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

        assertThat(coordinator.get(PAGE).html()).contains("Anna Aas har fått tilbud om plass.");
    }

    @Test
    void mentors_and_mentees_belong_to_groups_that_are_led_so() {
        assertThat(Visitor.coordinator().get(PAGE).html())
                .contains("Gjør til stedfortreder")
                .doesNotContain("Gjør til mentor");
        FakeServices.answer(
                get(urlPathEqualTo(GROUP)),
                okJson(FakeServices.coordinated(FakeServices.group(MY_GROUP, "Duo", 0, 2, 0, true))
                        .replace("\"facilitation\":\"FACILITATED\"", "\"facilitation\":\"MENTORED\"")));
        assertThat(Visitor.coordinator().get(PAGE).html()).contains("Gjør til mentor");
    }

    @Test
    void what_came_of_a_move_is_said() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/open")),
                okJson(FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true)));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        coordinator.post(PAGE + "/tilstand", Map.of("handling", "open"));

        assertThat(coordinator.get(PAGE).html()).contains("«Kveldsvakt og ledelse» er åpen for påmelding.");
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
        var next = get(urlPathEqualTo(GROUPS + "/groups")).withQueryParam("limit", equalTo("200"));
        FakeServices.answer(
                next,
                okJson("{\"items\":[%s],\"nextCursor\":\"more\"}"
                        .formatted(FakeServices.group(FULL_GROUP, "Fredagsgruppen", 8, 0, 0, true))));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")).withQueryParam("cursor", equalTo("more")),
                okJson(FakeServices.items(FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true))));

        assertThat(Visitor.coordinator().get("/koordinator").html())
                .containsSubsequence("Må følges opp", "Kveldsvakt og ledelse", "2 grupper", "Fredagsgruppen");
    }

    @Test
    void buttons_follow_what_the_service_allows() {
        var verbs = Map.of(
                "open", "Åpne for påmelding",
                "start", "Start gruppen",
                "pause", "tilstand?handling=pause",
                "resume", "Fortsett",
                "close", "tilstand?handling=close",
                "invite", "/inviter",
                "edit", "/endre\"",
                "plan", "/serie\"",
                "change-members", "Legg til noen");
        var coordinator = Visitor.coordinator();
        verbs.forEach((verb, seen) -> {
            groupAllows("see-members", "see-waiting-list");
            assertThat(coordinator.get(PAGE).html()).as("without " + verb).doesNotContain(seen);

            groupAllows(verb, "change-members");
            assertThat(coordinator.get(PAGE).html()).as("with " + verb).contains(seen);
        });
    }

    @Test
    void an_offer_that_did_not_arrive_says_so_where_it_stands() {
        groupAllows("see-members", "see-waiting-list");
        for (var undelivered : List.of(true, false)) {
            FakeServices.answer(get(urlPathEqualTo(GROUP + "/waiting-list")), okJson("""
                            {"items":[{"id":"%s","version":1,"group":"%s","leaderName":"Åse Ødegård","state":"OFFERED",
                             "offerUndelivered":%s,"invited":true,"onRequest":false}],"nextCursor":null}""".formatted(
                            MY_GROUP, MY_GROUP, undelivered)));
            var page = Visitor.coordinator().get(PAGE).html();
            assertThat(page).contains("Åse Ødegård");
            assertThat(page.contains("Tilbudet kom ikke fram")).isEqualTo(undelivered);
        }
    }

    private static void groupAllows(String... verbs) {
        FakeServices.answer(
                get(urlPathEqualTo(GROUP)),
                okJson(FakeServices.may(FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true), verbs)));
    }
}
