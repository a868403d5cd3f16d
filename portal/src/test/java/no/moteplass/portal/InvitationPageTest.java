package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Offering places to several people at once. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class InvitationPageTest extends PortalTest {

    private static final String GROUP_PAGE = "/koordinator/grupper/" + MY_GROUP;
    private static final String PAGE = GROUP_PAGE + "/inviter";
    private static final String INVITATIONS = GROUPS + "/groups/" + MY_GROUP + "/invitations";
    private static final String ANNA = "01938a00-0000-7000-8000-000000000007";
    private static final String BEN = "01938a00-0000-7000-8000-000000000008";

    @BeforeEach
    void people() {
        directory("anna@example.org", person(ANNA, "anna@example.org"));
        directory("ben@example.org", person(BEN, "ben@example.org"));
        directory("nina@example.org", person(BEN, "nina@example.org.no"));
    }

    private static void directory(String address, String person) {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/leaders")).withQueryParam("query", equalTo(address)),
                okJson(items(person)));
    }

    private static String person(String id, String address) {
        return "{\"id\":\"%s\",\"version\":1,\"email\":\"%s\",\"givenName\":\"N\",\"familyName\":\"N\"}"
                .formatted(id, address);
    }

    @Test
    void addresses_are_taken_as_a_mail_program_gives_them_and_each_once() {
        FakeServices.answer(
                post(urlPathEqualTo(INVITATIONS)),
                okJson(items(signUp("c7", MY_GROUP, "OFFERED", null, null))).withStatus(201));
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(GROUP_PAGE).html()).contains("href=\"" + PAGE + "\"");
        var key = coordinator.get(PAGE).key();

        var answer = coordinator.post(
                PAGE,
                Map.of(
                        "adresser", "Anna Aas <Anna@example.org>; ben@example.org\nanna@example.org",
                        "frist", "2027-03-28",
                        "nokkel", key));

        assertThat(answer.header("Location")).endsWith(GROUP_PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(INVITATIONS))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("Idempotency-Key")).isEqualTo(key);
                    assertThat(call.getBodyAsString())
                            .isEqualTo("{\"leaderIds\":[\"%s\",\"%s\"],\"until\":\"2027-03-28T23:59:00+02:00\"}"
                                    .formatted(ANNA, BEN));
                });
        assertThat(coordinator.get(GROUP_PAGE).html()).contains("Alle har fått tilbud om plass.");
    }

    @Test
    void nobody_is_invited_while_one_address_is_unknown() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        var page = coordinator.post(PAGE, Map.of("adresser", "anna@example.org nina@example.org"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("Disse står ikke i lederregisteret: nina@example.org")
                .contains("anna@example.org nina@example.org</textarea>");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(INVITATIONS))))
                .isEmpty();
    }

    @Test
    void every_mistake_is_said_at_once() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        assertThat(coordinator
                        .post(PAGE, Map.of("adresser", "Anna", "frist", "snart"))
                        .html())
                .contains("2 felt må rettes", "Skriv minst én e‑postadresse", "Siste dag for å svare: Velg en dato.");
    }

    @Test
    void too_few_places_are_explained() {
        FakeServices.answer(
                post(urlPathEqualTo(INVITATIONS)),
                problem(409, "rule-refused", "Det er ikke plass til alle", "Gi gruppen flere plasser.", "G1"));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        var page = coordinator.post(PAGE, Map.of("adresser", "anna@example.org"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("Det er ikke plass til alle", "anna@example.org</textarea>");
    }

    @Test
    void of_each_who_cannot_be_invited_it_is_said_what_is_wrong_by_name() {
        FakeServices.answer(
                post(urlPathEqualTo(INVITATIONS)),
                aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"/problems/rule-refused","title":"Allerede påmeldt","status":409,"detail":"Gi fra deg den andre først.","instance":"/x","rule":"G5",
                                 "violations":[{"field":"leaderIds[0]","code":"invitee.G5","message":"Har allerede plass i dette tilbudet."},
                                  {"field":"leaderIds[1]","code":"invitee.G4","message":"Virksomheten har de plassene den kan ha."}]}
                                """));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        var page = coordinator.post(PAGE, Map.of("adresser", "anna@example.org ben@example.org"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html())
                .contains(
                        "2 av 2 kan ikke få tilbud. Ingen tilbud er sendt.",
                        "N N (anna@example.org): Har allerede plass i dette tilbudet.",
                        "N N (ben@example.org): Virksomheten har de plassene den kan ha.")
                .doesNotContain("Gi fra deg den andre først.");
    }

    @Test
    void a_closed_group_says_so_and_why_and_offers_nothing() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)),
                okJson(FakeServices.may(
                        FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, false)
                                .replace(
                                        "\"state\":\"OPEN\"",
                                        "\"state\":\"CLOSED\",\"closedReason\":\"Bydelene er slått sammen.\""),
                        "see-members",
                        "see-waiting-list")));

        var page = Visitor.coordinator().get(PAGE);

        assertThat(page.raw().uri().getPath()).isEqualTo(GROUP_PAGE);
        assertThat(page.html())
                .contains("Gruppen er avsluttet", "Begrunnelse: Bydelene er slått sammen.")
                .doesNotContain("/inviter", "/serie", "/endre", "Flere valg", "/tilstand");
    }

    @Test
    void only_coordinators_invite() {
        assertThat(Visitor.leader().get(PAGE).status()).isEqualTo(403);
    }
}
