package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Inactive means out: signing in ends on a page that says so and whom to write to. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class InactivePagesTest extends PortalTest {

    private static final String SAID = "Du står ikke lenger som aktiv";

    @BeforeEach
    void hannaHasLeft() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/leaders/me")), okJson("""
                        {"id":"%s","version":3,"externalId":"x1","email":"hanna@example.org","givenName":"Hanna",
                         "familyName":"Håkonsen","level":"FRONT_LINE","unit":"0301-02","unitName":"Bydel Grünerløkka",
                         "language":"nb","kind":"LEADER","active":false}
                        """.formatted(FakeServices.HANNA)));
    }

    @Test
    void every_page_of_ones_own_says_so_without_a_loop_and_offers_to_sign_out() {
        var hanna = Visitor.leader();
        for (var path : new String[] {
            "/min-side", "/grupper", "/grupper/" + OPEN_GROUP, "/kalender", "/varsler", "/innlogget", "/innlogging"
        }) {
            var page = hanna.get(path);
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(page.html())
                    .as(path)
                    .contains(
                            "<h1",
                            SAID,
                            "skriv til moteplass@example.org",
                            "mailto:moteplass@example.org",
                            "action=\"/logg-ut\"")
                    .doesNotContain("Førstelinjen på Grünerløkka", "href=\"/grupper\"");
        }
        assertThat(hanna.get("/").status()).isEqualTo(200);
        assertThat(hanna.get("/").html()).doesNotContain("Førstelinjen på Grünerløkka");
        assertThat(hanna.get("/personvern").status()).isEqualTo(200);
    }

    @Test
    void no_form_acts_for_who_has_left() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");

        var answer = hanna.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of());

        assertThat(answer.status()).as(answer.html()).isEqualTo(403);
        assertThat(answer.html()).contains(SAID);
        assertThat(FakeServices.asked(postRequestedFor(urlPathMatching(GROUPS + "/.*"))))
                .isEmpty();
    }

    @Test
    void a_coordinator_who_has_left_is_out_as_well() {
        assertThat(Visitor.coordinator().get("/koordinator").html()).contains(SAID);
    }

    @Test
    void a_service_that_refuses_who_is_inactive_is_understood() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/leaders/me")),
                FakeServices.problem(403, "inactive", "Ikke aktiv", "Skriv til oss.", null));

        assertThat(Visitor.leader().get("/min-side").html()).contains(SAID);
    }
}
