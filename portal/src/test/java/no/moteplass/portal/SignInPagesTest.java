package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Everything that can come back from the sign-in provider. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SignInPagesTest extends PortalTest {

    private static final String GOING_TO = "/grupper/" + OPEN_GROUP;
    private static final String AGAIN = "href=\"" + GOING_TO + "\"";

    /** The provider sends whoever comes back with this instead of a code. */
    private static void providerSendsBack(String query) {
        FakeServices.answer(
                get(urlPathEqualTo("/moteplass/authorize")),
                aResponse()
                        .withStatus(302)
                        .withTransformers("response-template")
                        .withHeader(
                                "Location",
                                "{{request.query.redirect_uri}}?" + query + "&state={{request.query.state}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, 403, Du ble ikke logget inn",
        "login_required, 401, Du må logge inn på nytt",
        "interaction_required, 401, Du må logge inn på nytt",
        "temporarily_unavailable, 503, Innloggingen svarer ikke akkurat nå",
        "server_error, 503, Innloggingen svarer ikke akkurat nå",
        "something_new, 401, Du må logge inn på nytt"
    })
    void a_refusal_of_the_provider_ends_on_a_page_that_says_what_to_do(String error, int status, String heading) {
        providerSendsBack("error=" + error + "&error_description=secret+words");

        var page = Visitor.leader().get(GOING_TO);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html()).contains("<h1", heading, AGAIN).doesNotContain("secret");
        assertThat(page.raw().uri().getPath()).isEqualTo("/innlogging");
    }

    @Test
    void the_page_about_it_can_be_reloaded_and_its_button_signs_in_and_leads_on() {
        providerSendsBack("error=access_denied");
        var hanna = Visitor.leader();
        var page = hanna.get(GOING_TO);
        var address = page.raw().uri();
        assertThat(hanna.get(address.getPath() + "?" + address.getQuery()).html())
                .contains("Du ble ikke logget inn", AGAIN);

        providerSendsBack("code=abc");
        var there = hanna.get(GOING_TO);

        assertThat(there.status()).isEqualTo(200);
        assertThat(there.raw().uri().getPath()).isEqualTo(GOING_TO);
        assertThat(hanna.get(address.getPath() + "?" + address.getQuery())
                        .raw()
                        .uri()
                        .getPath())
                .as("who is signed in now is not told to sign in")
                .isEqualTo(GOING_TO);
    }

    @Test
    void a_code_that_was_used_already_ends_on_a_page() {
        var hanna = Visitor.leader();
        FakeServices.answer(
                post(urlPathEqualTo("/moteplass/token")), jsonResponse("{\"error\":\"invalid_grant\"}", 400));

        var page = hanna.get(GOING_TO);

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.html()).contains("Innloggingen ble ikke fullført", "Logg inn på nytt", AGAIN);
    }

    @Test
    void a_provider_that_is_away_when_one_comes_back_ends_on_a_page_that_says_to_wait() {
        var hanna = Visitor.leader();
        FakeServices.answer(
                post(urlPathEqualTo("/moteplass/token")), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(hanna.get(GOING_TO).html()).contains("Vent noen minutter og prøv igjen", AGAIN);

        FakeServices.answer(
                post(urlPathEqualTo("/moteplass/token")), aResponse().withStatus(503));
        var page = hanna.get(GOING_TO);
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.html()).contains("Vent noen minutter og prøv igjen", AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/innlogget",
                "/innlogget?code=abc",
                "/innlogget?code=abc&state=unknown",
                "/innlogget?error=access_denied",
                "/innlogget?code=abc&state=one&state=two",
                "/innlogget?state=unknown"
            })
    void what_comes_back_too_late_or_from_nowhere_ends_on_a_page(String address) {
        var fresh = Visitor.stranger().get(address);
        assertThat(fresh.status()).isIn(401, 403);
        assertThat(fresh.html()).contains("<h1", "Logg inn", "href=\"/min-side\"");

        var begun = Visitor.leader();
        providerSendsBack("error=login_required");
        begun.get(GOING_TO);
        assertThat(begun.get(address).html()).contains("<h1", "Logg inn", AGAIN);
    }

    @Test
    void whoever_is_signed_in_is_signed_in_whatever_comes_back() {
        var hanna = Visitor.leader();
        hanna.get(GOING_TO);
        for (var query : new String[] {
            "", "?code=abc&state=old", "?error=access_denied&state=old", "?error=login_required", "?state=old"
        }) {
            var page = hanna.get("/innlogget" + query);
            assertThat(page.status()).as(query).isEqualTo(200);
            assertThat(page.raw().uri().getPath()).as(query).isEqualTo(GOING_TO);
            assertThat(page.html()).as(query).contains("Hanna Håkonsen");
        }
    }

    @Test
    void a_page_about_signing_in_has_words_for_every_reason_and_takes_no_other() {
        for (var reason : new String[] {"avbrutt", "utlopt", "ikke-fullfort", "borte", "<script>", ""}) {
            assertThat(Visitor.stranger()
                            .reading("en")
                            .get("/innlogging?grunn="
                                    + java.net.URLEncoder.encode(reason, java.nio.charset.StandardCharsets.UTF_8))
                            .html())
                    .as(reason)
                    .contains("<h1", "Sign in")
                    .doesNotContain("signIn.", "<script>");
        }
    }

    @Test
    void a_page_that_is_not_there_or_not_open_keeps_menu_name_and_language() {
        FakeServices.answer(
                get(urlPathEqualTo(FakeServices.GROUPS + "/leaders/me")),
                com.github.tomakehurst.wiremock.client.WireMock.okJson("""
                        {"id":"%s","version":3,"externalId":"x1","email":"hanna@example.org","givenName":"Hanna",
                         "familyName":"Håkonsen","level":"FRONT_LINE","unit":"0301-02","unitName":"Bydel Grünerløkka",
                         "language":"nn","kind":"LEADER","active":true}
                        """.formatted(FakeServices.HANNA)));
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        for (var path : new String[] {
            "/finnes-ikke", "/grupper/finnes-ikke", "/koordinator", "/koordinator/grupper/ny", "/min-side/finnes-ikke"
        }) {
            var page = hanna.get(path);
            assertThat(page.status()).as(path).isIn(403, 404);
            assertThat(page.html())
                    .as(path)
                    .contains("<html lang=\"nn\">", "Hanna Håkonsen", "href=\"/varsler\"")
                    .doesNotContain("Logg inn");
        }
    }

    @Test
    void a_stranger_at_a_page_that_is_not_there_is_not_sent_to_the_sign_in() {
        var page = Visitor.stranger().get("/finnes-ikke");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("Vi finner ikke siden", "Logg inn");
    }
}
