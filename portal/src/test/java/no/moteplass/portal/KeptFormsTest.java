package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeSignIn;
import no.moteplass.portal.fakes.FakeWorld;

/** What somebody wrote in a form is not lost because their session ended, or because something was away meanwhile. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class KeptFormsTest extends PortalTest {

    private static final String NEW_GROUP = "/koordinator/grupper/ny";
    private static final String EDIT = "/koordinator/grupper/" + MY_GROUP + "/endre";
    private static final Map<String, String> WRITTEN = Map.of(
            "tilbud", "refleksjon-forstelinje", "navn", "Nattevaktene på Sagene", "formal", "Å snakke «høyt» sammen.");

    private static String address(Visitor.Seen page) {
        return page.raw().uri().getPath();
    }

    @Test
    void a_form_sent_after_the_session_ended_is_there_again_after_signing_in() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        coordinator.losesSession();

        var page = coordinator.post(NEW_GROUP, WRITTEN);

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.raw().request().method()).as("it can be reloaded").isEqualTo("GET");
        assertThat(page.html()).contains("Det du skrev, er tatt vare på", "href=\"" + NEW_GROUP + "?igjen=1\"");
        var again = coordinator.get(NEW_GROUP + "?igjen=1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()).contains("Her er det du skrev", "Nattevaktene på Sagene", "Å snakke «høyt» sammen.");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .isEmpty();
    }

    @Test
    void several_choices_and_the_version_that_was_shown_are_kept_too() {
        var coordinator = Visitor.coordinator();
        coordinator.get(EDIT);
        coordinator.losesSession();

        coordinator.post(EDIT, Map.of("navn", "Et nytt navn", "formal", "Det samme.", "versjon", "1"));

        assertThat(coordinator.get(EDIT + "?igjen=1").html())
                .contains("value=\"Et nytt navn\"", "name=\"versjon\" value=\"1\"");

        var hanna = Visitor.leader();
        hanna.get("/varsler");
        hanna.losesSession();
        hanna.post("/varsler", Map.of("for", "PT2H", "stille", "1", "fra", "21:15", "til", "06:45"));
        assertThat(hanna.get("/varsler?igjen=1").html()).contains("21:15", "06:45");
    }

    @Test
    void nobody_else_who_signs_in_at_the_same_machine_sees_it() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        coordinator.losesSession();
        coordinator.post(NEW_GROUP, WRITTEN);

        FakeSignIn.is("nina@example.org", "leader", "coordinator");

        assertThat(coordinator.get(NEW_GROUP + "?igjen=1").html()).doesNotContain("Nattevaktene");
    }

    @Test
    void a_form_that_another_site_sends_is_not_kept() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        coordinator.losesSession();

        coordinator.postWithoutToken(NEW_GROUP, WRITTEN);
        coordinator.postFrom("cross-site", NEW_GROUP, WRITTEN);

        assertThat(coordinator.get(NEW_GROUP + "?igjen=1").html()).doesNotContain("Nattevaktene");
    }

    @Test
    void a_token_that_runs_out_while_the_sign_in_server_hangs_costs_nothing_that_was_written() {
        FakeSignIn.isFor(Duration.ofSeconds(3), "koordinator@example.org", "leader", "coordinator");
        var coordinator = Visitor.stranger();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        FakeSignIn.hangs();

        var page = coordinator.post(NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "formal", "Å tenke høyt."));
        for (var tries = 0;
                tries < 200 && !address(page).equals("/innlogging");
                tries++) { // as long as the token lasts
            page = coordinator.post(NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "formal", "Å tenke høyt."));
        }

        assertThat(page.status()).isEqualTo(503);
        assertThat(address(page)).isEqualTo("/innlogging");
        assertThat(page.html()).contains("Innloggingen svarer ikke akkurat nå", "Det du skrev, er tatt vare på");
        var begun = System.nanoTime();
        var closed = coordinator.get("/min-side");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(closed.status()).isEqualTo(503);
        assertThat(closed.html()).contains("Innloggingen svarer ikke akkurat nå", "href=\"/min-side\"");
        assertThat(coordinator.get("/personvern").status()).isEqualTo(200);

        assertThat(coordinator.post("/logg-ut", Map.of()).html())
                .as("nobody is told to be signed out who may not be")
                .contains("Innloggingen svarer ikke akkurat nå");

        FakeServices.reset();
        FakeSignIn.is("koordinator@example.org", "leader", "coordinator");
        assertThat(coordinator.get(NEW_GROUP + "?igjen=1").html()).contains("Her er det du skrev", "Å tenke høyt.");
    }

    @Test
    void a_service_that_does_not_take_the_token_any_more_keeps_the_form_as_well() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")), FakeServices.problem(401, "unauthorized", "x", "y", null));

        var answer = coordinator.post(NEW_GROUP, WRITTEN);

        assertThat(answer.raw().request().method()).isEqualTo("GET");
        assertThat(coordinator.get(NEW_GROUP + "?igjen=1").html()).contains("Nattevaktene på Sagene");
    }

    @Test
    void a_page_that_cannot_be_shown_now_says_that_what_was_written_is_kept_and_shows_it_later() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        FakeServices.away(GROUPS);

        var page = coordinator.post(NEW_GROUP, WRITTEN);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Det du skrev, er tatt vare på i en time", NEW_GROUP + "?igjen=1");
        aWeekday();
        assertThat(coordinator.get(NEW_GROUP + "?igjen=1").html()).contains("Nattevaktene på Sagene");
    }

    @Test
    void what_a_provider_refuses_to_renew_is_a_session_that_ended() {
        FakeSignIn.isFor(Duration.ofSeconds(2), "koordinator@example.org", "leader", "coordinator");
        var coordinator = Visitor.stranger();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        FakeServices.answer(
                post(urlPathEqualTo("/moteplass/token")), jsonResponse("{\"error\":\"invalid_grant\"}", 400));

        var page = coordinator.post(NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "formal", "Å tenke høyt."));
        for (var tries = 0;
                tries < 200 && !page.html().contains("er tatt vare på");
                tries++) { // as long as the token lasts
            page = coordinator.post(NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "formal", "Å tenke høyt."));
        }

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.html()).contains("Det du skrev, er tatt vare på");
    }
}
