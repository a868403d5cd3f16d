package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.coordinated;
import static no.moteplass.portal.fakes.FakeServices.group;
import static no.moteplass.portal.fakes.FakeServices.may;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** What takes something from somebody asks first: it names whom, says what follows, and does nothing until it is answered. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class ConfirmationPagesTest extends PortalTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP;
    private static final String INGRID = "01938a00-0000-7000-8000-000000000002";
    private static final String ADDRESS = "/kalender/01938a00-0000-7000-8000-0000000000e1";
    private static final String GROUP = GROUPS + "/groups/" + MY_GROUP;

    private static final Pattern POSTED =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /fjern?leder=%1$s                     | Ta Hanna Håkonsen ut av «Kveldsvakt og ledelse»?                                    | Plassen blir ledig.                                     | Ta ut Hanna Håkonsen   | Behold Hanna Håkonsen i gruppen
            /rolle?leder=%2$s&fjern=FACILITATOR   | Skal Ingrid Iversen ikke lenger være fasilitator i «Kveldsvakt og ledelse»?         | Gruppen står da uten fasilitator.                       | Ta rollen fra Ingrid Iversen | La Ingrid Iversen beholde rollen
            /tilstand?handling=pause              | Sette «Kveldsvakt og ledelse» på pause?                                             | Ingen kan melde seg på, og ingen får plass fra ventelisten. | Sett gruppen på pause  | La gruppen gå som før
            /tilstand?handling=close              | Avslutte «Kveldsvakt og ledelse»?                                                   | 6 deltakere mister plassen og får beskjed.               | Avslutt gruppen        | Behold gruppen
            """)
    void a_coordinator_is_asked(String path, String question, String consequence, String act, String keep) {
        mayDoEverything();
        var address = PAGE + path.formatted(HANNA, INGRID);

        var page = Visitor.coordinator().get(address).html();

        assertThat(page)
                .contains("<title>" + question + " – Møteplass</title>", ">" + question + "</h1>", consequence)
                .contains("<span class=\"pkt-btn__text\">" + act + "</span>", keep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /grupper/%1$s/gi-fra-deg-plassen | Gi fra deg plassen i «Kveldsvakt og ledelse»? | Plassen blir ledig.                           | Gi fra deg plassen | Behold plassen
            %2$s/stopp                       | Stoppe kalenderadressen? (Viser samlingene)   | viser ikke lenger samlingene dine             | Stopp adressen     | Behold adressen
            %2$s/ny-adresse                  | Bytte kalenderadressen? (Viser samlingene)    | Den gamle adressen slutter å virke            | Lag ny adresse     | Behold adressen
            """)
    void a_leader_is_asked(String path, String question, String consequence, String act, String keep) {
        var page = Visitor.leader().get(path.formatted(MY_GROUP, ADDRESS)).html();

        assertThat(page).contains("<title>" + question + " – Møteplass</title>", consequence, act, keep);
    }

    @Test
    void a_session_is_cancelled_by_its_name_and_time() {
        assertThat(Visitor.coordinator().get("/samlinger/" + SESSION + "/avlys").html())
                .contains(
                        "Avlyse «Samling i Kveldsvakt og ledelse» tir.\u00a012.\u00a0jan.\u00a02027\u00a0kl.\u00a009.00?",
                        "Alle som skulle vært med, får beskjed",
                        "Det kan ikke angres.",
                        "Avlys samlingen",
                        "Behold samlingen");
    }

    @Test
    void where_somebody_waits_the_place_goes_on() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUP)),
                okJson(coordinated(group(MY_GROUP, "Kveldsvakt og ledelse", 8, 0, 2, true))));

        assertThat(Visitor.coordinator().get(PAGE + "/fjern?leder=" + HANNA).html())
                .contains("Plassen går videre til den neste på ventelisten.")
                .doesNotContain("Plassen blir ledig.");
    }

    @Test
    void what_was_answered_is_done_to_the_version_that_was_shown_and_said_by_name() {
        var there = GROUP + "/members/" + HANNA;
        FakeServices.answer(delete(urlPathEqualTo(there)), aResponse().withStatus(204));
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/fjern?leder=" + HANNA).html())
                .contains("name=\"versjon\" value=\"4\"", "action=\"" + PAGE + "/fjern\"");
        assertThat(FakeServices.asked(deleteRequestedFor(urlPathEqualTo(there))))
                .isEmpty();

        coordinator.post(PAGE + "/fjern", Map.of("leder", HANNA, "versjon", "4"));

        assertThat(FakeServices.asked(deleteRequestedFor(urlPathEqualTo(there))))
                .singleElement()
                .satisfies(call -> assertThat(call.getHeader("If-Match")).isEqualTo("\"4\""));
        assertThat(coordinator.get(PAGE).html()).contains("Hanna Håkonsen er ikke lenger med i gruppen.");
    }

    @Test
    void a_role_is_given_at_once_and_said_by_name() {
        FakeServices.answer(put(urlPathEqualTo(GROUP + "/members/" + HANNA)), okJson("{}"));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        coordinator.post(PAGE + "/rolle", Map.of("leder", HANNA, "versjon", "4", "rolle", "DEPUTY_FACILITATOR"));

        assertThat(coordinator.get(PAGE).html()).contains("Hanna Håkonsen er nå stedfortreder.");
    }

    @Test
    void a_name_in_a_receipt_is_only_text_and_read_by_nobody_else() {
        FakeServices.answer(
                post(urlPathEqualTo(GROUP + "/open")), okJson(group(MY_GROUP, "<b>Kveld</b>", 6, 2, 0, true)));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        var sent = coordinator.post(PAGE + "/tilstand", Map.of("handling", "open"));

        assertThat(sent.raw().headers().allValues("set-cookie").toString()).doesNotContain("Kveld");
        assertThat(coordinator.get(PAGE).html()).contains("«&lt;b&gt;Kveld&lt;/b&gt;» er åpen for påmelding.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fjern",
                "/fjern?leder=01938a00-0000-7000-8000-0000000000ff",
                "/rolle?leder=" + HANNA + "&fjern=MENTOR",
                "/tilstand?handling=open",
                "/tilstand?handling=delete",
                "/tilstand"
            })
    void what_cannot_be_done_is_not_asked(String path) {
        assertThat(Visitor.coordinator().get(PAGE + path).raw().uri().getPath()).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fjern?leder=" + HANNA,
                "/rolle?leder=" + INGRID + "&fjern=FACILITATOR",
                "/tilstand?handling=close"
            })
    void only_coordinators_are_asked(String path) {
        assertThat(Visitor.leader().get(PAGE + path).status()).isEqualTo(403);
    }

    /** The forms that stand on pages by themselves give, look for or answer; none takes. */
    @Test
    void no_page_takes_anything_by_a_button_of_its_own() {
        mayDoEverything();
        var coordinator = Visitor.coordinator();
        for (var page : new String[] {PAGE, "/samlinger/" + SESSION}) {
            takesNothing(page, coordinator.get(page).html());
        }
        var leader = Visitor.leader();
        for (var page : new String[] {"/min-side", "/kalender", "/grupper/" + MY_GROUP, "/samlinger/" + SESSION}) {
            takesNothing(page, leader.get(page).html());
        }
    }

    private static void takesNothing(String name, String page) {
        var forms = POSTED.matcher(page);
        var seen = 0;
        while (forms.find()) {
            seen++;
            assertThat(forms.group(1))
                    .doesNotContain("/fjern", "/stopp", "/ny-adresse", "/avlys", "/gi-fra-deg-plassen");
            assertThat(forms.group(2)).doesNotContain("name=\"fjern\"", "value=\"pause\"", "value=\"close\"");
        }
        assertThat(seen).as(name + ": " + page).isPositive();
    }

    private static void mayDoEverything() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUP)),
                okJson(may(
                        group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true),
                        "change-members",
                        "close",
                        "edit",
                        "invite",
                        "pause",
                        "plan",
                        "see-members",
                        "see-waiting-list")));
    }
}
