package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.HANNA;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.HeldSession.INGRID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;
import no.moteplass.portal.fakes.HeldSession;

/** Whoever led a session says who came, or how many (S9). */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class AttendancePagesTest extends PortalTest {

    private static final String PAGE = "/samlinger/" + SESSION + "/oppmote";
    private static final String THERE = SESSIONS + "/sessions/" + SESSION;

    private static String held() {
        return HeldSession.json(SESSION);
    }

    private static void isHeld(boolean byName) {
        HeldSession.isThere(SESSION, byName);
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions")), okJson(items(held())));
    }

    private static String recorded() {
        return FakeServices.asked(putRequestedFor(urlPathEqualTo(THERE + "/attendance"))).stream()
                .map(call -> call.getHeader("If-Match") + " " + call.getBodyAsString())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
    }

    @Test
    void who_said_that_they_would_not_come_is_not_ticked_and_one_button_is_enough() {
        isHeld(true);
        var hanna = Visitor.leader();
        assertThat(hanna.get(PAGE).html())
                .contains("value=\"" + HANNA + "\" checked", "Ingrid Iversen", "Ingen leder får se det")
                .doesNotContain("value=\"" + INGRID + "\" checked", "Hvor mange kom?");

        var answer = hanna.postAll(
                PAGE,
                List.of(
                        Map.entry("vist", HANNA),
                        Map.entry("vist", INGRID),
                        Map.entry("kom", HANNA),
                        Map.entry("versjon", "0")));

        assertThat(answer.header("Location")).endsWith("/samlinger/" + SESSION);
        assertThat(recorded())
                .isEqualTo(
                        "\"0\" {\"names\":[{\"leaderId\":\"%s\",\"attendance\":\"PRESENT\"},{\"leaderId\":\"%s\",\"attendance\":\"ABSENT\"}]}"
                                .formatted(HANNA, INGRID));
    }

    @Test
    void a_confidential_group_is_asked_for_a_number_and_no_name_stands_there() {
        isHeld(false);
        var hanna = Visitor.leader();
        assertThat(hanna.get(PAGE).html())
                .contains("Hvor mange kom?", "Et tall fra 0 til 2", "aldri hvem som kom")
                .doesNotContain("Ingrid Iversen", "type=\"checkbox\"");

        hanna.post(PAGE, Map.of("antall", "2", "versjon", "0"));

        assertThat(recorded()).isEqualTo("\"0\" {\"present\":2}");
    }

    @Test
    void what_is_no_number_is_told_and_kept() {
        isHeld(false);
        var hanna = Visitor.leader();
        hanna.get(PAGE);

        var page = hanna.post(PAGE, Map.of("antall", "nesten alle", "versjon", "0"));

        assertThat(page.html()).contains("Skriv et tall fra 0 til 2", "value=\"nesten alle\"");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void nobody_else_is_asked() {
        assertThat(Visitor.leader().get(PAGE).status()).isEqualTo(403);
    }

    @Test
    void what_is_missing_waits_on_min_side_and_what_was_stands_folded() {
        isHeld(false);
        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence(
                        "Dette venter på deg", "Hvor mange kom?", "href=\"" + PAGE, "Tidligere samlinger (1)");

        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")),
                okJson(
                        items(
                                held().replace(
                                                "\"myResponse\"",
                                                "\"attendance\":{\"present\":6,\"expected\":7},\"myAttendance\":\"PRESENT\",\"myResponse\""))));
        assertThat(Visitor.leader().get("/min-side").html())
                .contains("Tidligere samlinger (1)", "Du var med")
                .doesNotContain("href=\"" + PAGE);
    }

    @Test
    void the_session_s_page_tells_how_many_came_and_lets_it_be_corrected() {
        isHeld(false);
        assertThat(Visitor.leader().get("/samlinger/" + SESSION).html()).contains("Hvor mange kom?", "Før oppmøte");
        FakeServices.answer(
                get(urlPathEqualTo(THERE)),
                okJson(held().replace(
                                "\"myResponse\"", "\"attendance\":{\"present\":6,\"expected\":7},\"myResponse\"")));
        assertThat(Visitor.leader().get("/samlinger/" + SESSION).html()).contains("6 av 7 kom", "Rett oppmøtet");
    }
}
