package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.NOTIFICATIONS;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** What a refused form and a search lead to is a page with an address of its own, which can be opened again. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class RefusedFormsTest extends PortalTest {

    private static final String GROUP = "/grupper/" + FULL_GROUP;
    private static final String ADMINISTRATION = "/koordinator/grupper/" + MY_GROUP;
    private static final String WISHES = GROUPS + "/groups/" + FULL_GROUP + "/sign-ups";

    private static Visitor.Seen refusedWish(Visitor hanna) {
        FakeServices.answer(
                post(urlPathEqualTo(WISHES)),
                problem(409, "rule-refused", "Denne gruppen passer ikke for deg nå", "Se etter en annen.", "FIT"));
        hanna.get(GROUP);
        return hanna.post(GROUP + "/pamelding", Map.of());
    }

    private static String address(Visitor.Seen page) {
        return page.raw().uri().getPath() + "?" + page.raw().uri().getQuery();
    }

    @Test
    void a_refusal_is_read_at_the_pages_own_address_and_reloading_sends_nothing() {
        var hanna = Visitor.leader();
        var page = refusedWish(hanna);
        assertThat(page.raw().request().method()).isEqualTo("GET");
        assertThat(address(page)).isEqualTo(GROUP + "?igjen=1");
        assertThat(page.status()).isEqualTo(409);

        var reloaded = hanna.get(address(page));

        assertThat(reloaded.html())
                .contains("Denne gruppen passer ikke for deg nå")
                .doesNotContain("/pamelding\"");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(WISHES)))).hasSize(1);
        assertThat(hanna.get(GROUP).html())
                .as("who comes there in any other way finds the page as it is")
                .contains("/pamelding\"")
                .doesNotContain("passer ikke for deg nå");
    }

    @Test
    void what_is_kept_of_a_form_is_for_its_sender_and_its_page_alone() {
        var hanna = Visitor.leader();
        var page = refusedWish(hanna);
        assertThat(hanna.get("/grupper/" + MY_GROUP + "?igjen=1").html()).doesNotContain("passer ikke for deg nå");
        assertThat(Visitor.stranger().get("/?igjen=1").status()).isEqualTo(200);

        hanna.post("/logg-ut", Map.of());
        no.moteplass.portal.fakes.FakeSignIn.is("nina@example.org", "leader");
        assertThat(hanna.get(address(page)).html()).doesNotContain("passer ikke for deg nå");
    }

    @Test
    void a_search_for_people_can_be_reloaded_and_names_nobody_in_its_address() {
        var coordinator = Visitor.coordinator();
        coordinator.get(ADMINISTRATION);

        var page = coordinator.post(ADMINISTRATION + "/sok", Map.of("navn", "Anna"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(address(page)).isEqualTo(ADMINISTRATION + "?igjen=1");
        assertThat(coordinator.get(address(page)).html()).contains("value=\"Anna\"", "Anna Aas");
        assertThat(coordinator.get(ADMINISTRATION).html()).doesNotContain("Anna Aas");
    }

    @Test
    void the_language_of_a_page_that_was_sent_back_can_be_changed_without_losing_it() {
        var hanna = Visitor.leader();
        var page = refusedWish(hanna);

        assertThat(page.html()).contains("name=\"til\" value=\"" + GROUP + "?igjen=1\"");
    }

    private static final String SESSION_PAGE = "/samlinger/" + SESSION;

    @Test
    void a_refused_form_keeps_what_was_written_at_an_address_that_can_be_reloaded() {
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator/grupper/ny?tilbud=refleksjon-forstelinje");
        var long200 = "Ord ".repeat(300);
        var forms = Map.of(
                "/koordinator/grupper/ny",
                Map.of("tilbud", "refleksjon-forstelinje", "navn", "", "formal", "Å tenke «høyt» & <sant>"),
                ADMINISTRATION + "/inviter",
                Map.of("adresser", "Kåre uten adresse <x>", "frist", "snart"),
                ADMINISTRATION + "/serie",
                Map.of("tittel", "Høstens «serie»", "dato", "", "tid", "09:00"),
                ADMINISTRATION + "/endre",
                Map.of("navn", "", "formal", long200, "versjon", "2"));
        forms.forEach((path, fields) -> {
            var page = coordinator.post(path, fields);
            assertThat(page.status()).as(path).isEqualTo(422);
            assertThat(address(page)).isEqualTo(path + "?igjen=1");

            var reloaded = coordinator.get(address(page));

            assertThat(reloaded.status()).as(path).isEqualTo(422);
            assertThat(reloaded.html()).as(path).contains("felt må rettes");
            fields.values().stream()
                    .map(written -> written.strip()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"))
                    .forEach(written -> assertThat(reloaded.html()).as(path).contains(written));
        });
    }

    @Test
    void moving_a_session_wrongly_keeps_the_form_too() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION)),
                okJson(FakeServices.planned(FakeServices.session(
                        SESSION, "2027-03-09T09:00:00+01:00", "2027-03-09T10:30:00+01:00", "SCHEDULED", null))));
        var coordinator = Visitor.coordinator();
        coordinator.get(SESSION_PAGE + "/flytt");

        var page = coordinator.post(
                SESSION_PAGE + "/flytt", Map.of("dato", "i morgen", "tid", "09:17", "varighet", "90", "versjon", "1"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(coordinator.get(address(page)).html()).contains("09:17", "value=\"90\"", "felt må rettes");
    }

    @Test
    void the_preview_of_a_series_can_be_reloaded_and_read_in_another_language() {
        var coordinator = Visitor.coordinator();
        coordinator.get(ADMINISTRATION + "/serie");

        var page = coordinator.post(
                ADMINISTRATION + "/serie",
                Map.of(
                        "tittel",
                        "Vårens samlinger",
                        "dato",
                        "2027-02-09",
                        "tid",
                        "09:00",
                        "varighet",
                        "90",
                        "rytme",
                        "MONTHLY",
                        "antall",
                        "8",
                        "rotasjon",
                        "ROUND_ROBIN",
                        "handling",
                        "vis"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(address(page)).isEqualTo(ADMINISTRATION + "/serie?igjen=1");
        assertThat(coordinator.get(address(page)).html())
                .contains(
                        "Vårens samlinger",
                        "3 ganger, 1 faller bort: 2 samlinger.",
                        "name=\"til\" value=\"" + ADMINISTRATION + "/serie?igjen=1\"");
    }

    @Test
    void what_is_too_much_to_keep_is_shown_at_once_and_nothing_written_is_lost() {
        var coordinator = Visitor.coordinator();
        coordinator.get(ADMINISTRATION + "/inviter");
        var random = new java.util.Random(7);
        var much = java.util.stream.Stream.generate(() -> Long.toHexString(random.nextLong()))
                .limit(800)
                .collect(java.util.stream.Collectors.joining(" "));

        var page = coordinator.post(ADMINISTRATION + "/inviter", Map.of("adresser", much, "frist", "snart"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains(much);
    }

    @Test
    void what_came_of_a_link_can_be_reloaded_and_acts_once() {
        var stranger = Visitor.stranger();
        stranger.get("/svar/good-token");

        var page =
                stranger.post("/svar/good-token", Map.of("svar", "DECLINED", "sprak", "nb", "slag", "SESSION_ANSWER"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(address(page)).isEqualTo("/svar/good-token?igjen=1");
        assertThat(stranger.get(address(page)).html()).contains("Ombestemte du deg?");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token"))))
                .hasSize(1);
        assertThat(stranger.get("/svar/good-token").html())
                .as("the link itself asks again")
                .doesNotContain("Ombestemte du deg?");
    }

    @Test
    void why_a_link_did_nothing_can_be_reloaded_too() {
        FakeServices.answer(
                post(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token")),
                problem(409, "state-conflict", "Samlingen er avlyst", "Du trenger ikke svare.", null));
        var stranger = Visitor.stranger();
        stranger.get("/svar/good-token");

        var page = stranger.post("/svar/good-token", Map.of("svar", "DECLINED", "sprak", "nb"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(stranger.get(address(page)).html()).contains("Samlingen er avlyst", "Du trenger ikke svare.");
    }

    @Test
    void reminders_that_were_refused_are_kept_as_they_were_chosen() {
        FakeServices.answer(
                put(urlPathEqualTo(NOTIFICATIONS + "/preferences/me")),
                FakeServices.wrong("quietHours.to", "invalid", "Skriv et klokkeslett."));
        var hanna = Visitor.leader();
        hanna.get("/varsler");

        var page = hanna.post("/varsler", Map.of("for", "PT30M", "stille", "1", "fra", "21:13", "til", "xx"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(hanna.get(address(page)).html()).contains("Skriv et klokkeslett.", "21:13");
    }
}
