package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** One session is planned, copied, and taken into a calendar. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class OneSessionPagesTest extends PortalTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP + "/samling";
    private static final String SESSIONS_OF = SESSIONS + "/groups/" + MY_GROUP + "/sessions";

    private static Map<String, String> form(String date) {
        return new HashMap<>(Map.of(
                "tittel", "Ekstra samling",
                "dato", date,
                "tid", "09:00",
                "varighet", "90",
                "sted", "Deichman",
                "nokkel", "01938a00-0000-7000-8000-0000000000aa"));
    }

    @Test
    void a_session_is_planned_and_shown() {
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE).html()).contains("Planlegg én samling");
        var far = LocalDate.now(Oslo.ZONE).plusDays(60).toString();

        assertThat(coordinator.post(PAGE, form(far)).header("Location")).endsWith("/samlinger/" + SESSION);

        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SESSIONS_OF))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("Idempotency-Key")).isEqualTo("01938a00-0000-7000-8000-0000000000aa");
                    assertThat(call.getBodyAsString())
                            .contains("\"start\":\"" + far + "T09:00\"", "\"duration\":\"PT90M\"", "Deichman");
                });
    }

    @Test
    void front_line_leaders_are_told_in_time_or_it_is_said_once() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        var soon = form(LocalDate.now(Oslo.ZONE).plusDays(10).toString());

        var warned = coordinator.post(PAGE, soon);

        assertThat(warned.html()).contains("nærmere enn 28 dager", "Planlegg likevel", "value=\"Deichman\"");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SESSIONS_OF))))
                .isEmpty();
        soon.put("varslet", "1");
        assertThat(coordinator.post(PAGE, soon).header("Location")).endsWith("/samlinger/" + SESSION);
    }

    @Test
    void a_copy_has_all_but_the_date_and_a_mistake_keeps_what_was_written() {
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get("/samlinger/" + SESSION).html()).contains(PAGE + "?kopi=" + SESSION);
        assertThat(coordinator.get(PAGE + "?kopi=" + SESSION).html())
                .contains(
                        "value=\"Rådhuset, møterom 3\"",
                        "value=\"60\"",
                        "id=\"dato\" name=\"dato\" type=\"date\" value=\"\"");
        assertThat(coordinator.post(PAGE, form("")).html()).contains("Velg en dato fram i tid", "value=\"Deichman\"");

        FakeServices.answer(post(urlPathEqualTo(SESSIONS_OF)), wrong("start", "past", "Må ligge fram i tid."));
        assertThat(coordinator.post(PAGE, form("2026-01-01")).html()).contains("Må ligge fram i tid.");
    }

    @Test
    void a_session_is_a_file_for_a_calendar() {
        var leader = Visitor.leader();
        assertThat(leader.get("/samlinger/" + SESSION).html()).contains("Legg i kalender");
        var file = leader.get("/samlinger/" + SESSION + "/samling.ics");
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.html()).startsWith("BEGIN:VCALENDAR");
    }
}
