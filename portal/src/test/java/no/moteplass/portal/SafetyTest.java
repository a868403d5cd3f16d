package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** What holds for every page: its headers, its forms, and that reading changes nothing. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SafetyTest extends PortalTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static Stream<String> addresses(Map<String, String> looks) {
        return looks.values().stream().filter(path -> !path.contains(" "));
    }

    @Test
    void every_page_has_the_headers_and_nothing_inline() {
        var leader = Visitor.leader();
        leader.get("/min-side");
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator");
        Map.of(Visitor.stranger(), Looks.STRANGER, leader, Looks.LEADER, coordinator, Looks.COORDINATOR)
                .forEach((visitor, looks) -> addresses(looks).forEach(path -> {
                    var page = visitor.get(path);
                    assertThat(page.header("Content-Security-Policy")).as(path).isEqualTo(POLICY);
                    assertThat(page.header("Cache-Control")).as(path).isEqualTo("no-store");
                    assertThat(page.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                    assertThat(page.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
                    assertThat(page.header("X-Request-Id")).as(path).isNotBlank();
                    assertThat(page.html())
                            .as(path)
                            .contains("<html lang=\"nb\">")
                            .doesNotContain(" style=\"", "<style", " onclick=", "javascript:")
                            .doesNotContainPattern("<script(?! src=\"/filer/(?:portal|htmx)[.])")
                            .doesNotContainPattern("(src|stylesheet\" href)=\"https?:");
                }));
    }

    @Test
    void reading_changes_nothing() {
        var leader = Visitor.leader();
        addresses(Looks.LEADER).forEach(leader::get);
        var coordinator = Visitor.coordinator();
        addresses(Looks.COORDINATOR).forEach(coordinator::get);
        addresses(Looks.STRANGER).forEach(Visitor.stranger()::get);

        assertThat(FakeServices.asked(anyRequestedFor(anyUrl())))
                .filteredOn(call -> !call.getUrl().startsWith("/moteplass/"))
                .allSatisfy(call -> assertThat(call.getMethod().getName()).isEqualTo("GET"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/svar/good-token",
                "/avmeld/stop-token",
                "/sprak",
                "/logg-ut",
                "/grupper/" + OPEN_GROUP + "/pamelding",
                "/samlinger/" + SESSION + "/svar",
                "/kalender",
                "/koordinator/grupper/ny"
            })
    void a_form_from_elsewhere_is_refused(String path) {
        var visitor = Visitor.coordinator();
        visitor.get("/koordinator");

        var answer = visitor.postWithoutToken(path, Map.of("svar", "ACCEPTED"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html()).contains("Skjemaet var for gammelt");
        assertThat(FakeServices.asked(anyRequestedFor(anyUrl())))
                .filteredOn(call -> !Set.of("GET").contains(call.getMethod().getName()))
                .filteredOn(call -> !call.getUrl().startsWith("/moteplass/"))
                .isEmpty();
    }

    @Test
    void who_has_no_session_and_sends_a_form_is_asked_to_sign_in_on_a_page_of_ours() {
        var stranger = Visitor.stranger();
        stranger.get("/");

        var answer = stranger.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.html()).contains("Du må logge inn igjen");
    }

    @Test
    void a_leader_does_not_see_the_coordinators_pages() {
        var leader = Visitor.leader();
        for (var path : List.of("/koordinator", "/koordinator/grupper/ny", "/koordinator/grupper/" + OPEN_GROUP)) {
            var page = leader.get(path);
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(page.html()).contains("Denne siden er ikke åpen for deg");
        }
    }

    @Test
    void who_is_not_in_the_directory_reads_whom_to_ask() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/leaders/me")),
                problem(
                        403,
                        "not-in-directory",
                        "Vi finner deg ikke",
                        "Skriv til moteplass@example.org, så hjelper vi deg.",
                        null));

        var page = Visitor.leader().get("/min-side");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html())
                .contains("Vi finner deg ikke i lederregisteret")
                .contains("Skriv til moteplass@example.org");
    }

    @Test
    void who_has_left_reads_why_everything_is_closed() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/leaders/me")),
                problem(403, "inactive", "Ikke aktiv", "Er det feil, skriv til moteplass@example.org.", null));

        var page = Visitor.leader().get("/min-side");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html()).contains("Du står ikke lenger som aktiv").contains("skriv til moteplass@example.org");
    }

    @Test
    void signing_out_ends_the_session() {
        var leader = Visitor.leader();
        leader.get("/min-side");

        assertThat(leader.post("/logg-ut", Map.of()).status()).isEqualTo(303);

        assertThat(leader.get("/logget-ut").html())
                .contains("Du er logget ut")
                .contains("/moteplass/endsession?client_id=portal")
                .doesNotContain("Hanna");
    }

    @Test
    void the_language_follows_the_browser_until_one_is_chosen() {
        assertThat(Visitor.stranger().reading("nn").get("/").html()).contains("Du skal ikkje stå i det åleine");
        assertThat(Visitor.stranger().reading("sv, en;q=0.8").get("/").html())
                .contains("You should not have to face this alone");

        var stranger = Visitor.stranger();
        stranger.get("/");
        assertThat(stranger.post("/sprak", Map.of("sprak", "nn", "til", "/")).status())
                .isEqualTo(303);
        assertThat(stranger.get("/").html()).contains("<html lang=\"nn\">").contains("Du skal ikkje stå i det åleine");
    }

    @Test
    void choosing_a_language_never_leads_to_another_host() {
        var stranger = Visitor.stranger();
        stranger.get("/");
        for (var address : List.of("https://example.org/", "//example.org/", "/\\example.org")) {
            assertThat(stranger.post("/sprak", Map.of("sprak", "en", "til", address))
                            .header("Location"))
                    .isEqualTo(Visitor.at("/").toString());
        }
    }

    @Test
    void html_in_what_services_say_stays_text() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP)),
                com.github.tomakehurst.wiremock.client.WireMock.okJson(
                        FakeServices.group(OPEN_GROUP, "<script>alert(1)</script>", 1, 7, 0, true)));

        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void signing_in_again_leads_back_to_the_page_that_the_form_was_on() {
        var stranger = Visitor.stranger();
        stranger.get("/");

        assertThat(stranger.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of())
                        .html())
                .contains("href=\"/grupper/" + OPEN_GROUP + "\"");
        assertThat(stranger.post("/samlinger/" + SESSION + "/svar", Map.of()).html())
                .contains("href=\"/samlinger/" + SESSION + "\"");
        assertThat(stranger.post("/koordinator/grupper/ny", Map.of()).html())
                .contains("href=\"/koordinator/grupper/ny\"");
    }

    @Test
    void the_cookie_of_the_forms_stays_with_the_site() {
        assertThat(Visitor.stranger().get("/").raw().headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("skjema="))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("httponly", "samesite=lax"));
    }

    @Test
    void a_second_tab_does_not_spoil_the_form_in_the_first() {
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + OPEN_GROUP);
        var first = hanna.token();
        hanna.get("/min-side");

        var answer = hanna.postWithoutToken("/sprak", Map.of("csrf-token", first, "sprak", "nn", "til", "/min-side"));

        assertThat(answer.status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_that_the_browser_says_is_somebody_elses_is_refused_even_with_the_token(String site) {
        var hanna = Visitor.leader();
        hanna.get("/min-side");

        var answer = hanna.postFrom(site, "/sprak", Map.of("sprak", "nn"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html()).contains("Skjemaet var for gammelt");
        assertThat(hanna.postFrom("same-origin", "/sprak", Map.of("sprak", "nn"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void every_call_carries_its_readers_token_and_belongs_to_the_trace_of_its_page() {
        var leader = Visitor.leader();
        leader.get("/");
        FakeServices.mock().resetRequests();

        var page = leader.get("/min-side");

        var calls = FakeServices.asked(anyRequestedFor(urlPathMatching("/(groups|sessions)/.*")));
        assertThat(calls).hasSizeGreaterThan(3).allSatisfy(call -> {
            assertThat(call.getHeader("Authorization")).startsWith("Bearer ");
            assertThat(call.getHeader("X-Request-Id")).isEqualTo(page.header("X-Request-Id"));
            assertThat(call.getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        });
        assertThat(calls.stream()
                        .map(call -> call.getHeader("traceparent").substring(0, 36))
                        .distinct())
                .hasSize(1);
    }
}
