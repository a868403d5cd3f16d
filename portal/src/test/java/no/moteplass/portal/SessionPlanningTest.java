package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.items;
import static no.moteplass.portal.fakes.FakeServices.may;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.session;
import static no.moteplass.portal.fakes.FakeServices.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Moving and cancelling a session, and another place for it. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SessionPlanningTest extends PortalTest {

    private static final String PAGE = "/samlinger/" + SESSION;
    private static final String THERE = SESSIONS + "/sessions/" + SESSION;

    @Test
    void a_session_is_moved_in_the_version_that_was_seen() {
        FakeServices.answer(post(urlPathEqualTo(THERE + "/reschedule")), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/flytt").html())
                .contains("value=\"2027-01-12\"", "value=\"09:00\"", "value=\"60\"")
                .contains("Nå: <time datetime=\"2027-01-12T09:00:00+01:00\">tir. 12. jan. 2027 kl. 09.00–10.00");

        var answer = coordinator.post(PAGE + "/flytt", to("2027-01-14", "10:30", "90"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/reschedule"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"1\"");
                    assertThat(call.getBodyAsString())
                            .contains("\"start\":\"2027-01-14T10:30\"", "\"duration\":\"PT90M\"");
                });
        assertThat(coordinator.get(PAGE).html()).contains("Samlingen er flyttet til ");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder moved() {
        return okJson(session(SESSION, "2027-01-14T10:30:00+01:00", "2027-01-14T12:00:00+01:00", "SCHEDULED", null));
    }

    private static Map<String, String> to(String day, String time, String minutes) {
        return Map.of("dato", day, "tid", time, "varighet", minutes, "versjon", "1");
    }

    @Test
    void what_is_missing_is_said_at_once_and_nothing_is_moved() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var page = coordinator.post(PAGE + "/flytt", to("snart", "", "0"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("3 felt må rettes", "href=\"#dato\"", "href=\"#tid\"", "href=\"#varighet\"");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/reschedule"))))
                .isEmpty();
    }

    @Test
    void what_the_service_finds_wrong_is_said_with_the_name_of_the_field() {
        FakeServices.answer(
                post(urlPathEqualTo(THERE + "/reschedule")), wrong("start", "future", "Må ligge fram i tid."));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        assertThat(coordinator
                        .post(PAGE + "/flytt", to("2020-01-01", "09:00", "60"))
                        .html())
                .contains("<a href=\"#dato\">Ny dato: Må ligge fram i tid.</a>", "value=\"2020-01-01\"");
    }

    @Test
    void a_busy_facilitator_is_explained_and_the_form_stays() {
        FakeServices.answer(
                post(urlPathEqualTo(THERE + "/reschedule")),
                problem(
                        409,
                        "facilitator-double-booked",
                        "Fasilitatoren er opptatt",
                        "Velg et annet tidspunkt.",
                        null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var page = coordinator.post(PAGE + "/flytt", to("2027-02-09", "09:00", "60"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("Fasilitatoren er opptatt", "value=\"2027-02-09\"");
    }

    @Test
    void whoever_moves_what_somebody_else_changed_looks_again_first() {
        FakeServices.answer(
                post(urlPathEqualTo(THERE + "/reschedule")),
                problem(412, "precondition-failed", "Endret", "Endret av noen andre.", null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var page = coordinator.post(PAGE + "/flytt", to("2027-02-09", "09:00", "60"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.html()).contains("Samlingen er endret imens", "value=\"2027-02-09\"");
    }

    @Test
    void a_session_is_cancelled_after_a_question() {
        FakeServices.answer(post(urlPathEqualTo(THERE + "/cancel")), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/avlys").html()).contains("Avlyse «Samling i Kveldsvakt og ledelse»");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/cancel"))))
                .isEmpty();

        var answer = coordinator.post(PAGE + "/avlys", Map.of("versjon", "1"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/cancel"))))
                .singleElement()
                .satisfies(call -> assertThat(call.getHeader("If-Match")).isEqualTo("\"1\""));
    }

    @Test
    void what_is_cancelled_already_is_not_asked_about() {
        FakeServices.answer(
                get(urlPathEqualTo(THERE)),
                okJson(session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "CANCELLED", null)));

        assertThat(Visitor.coordinator().get(PAGE + "/flytt").html())
                .contains("Samlingen er avlyst")
                .doesNotContain("Ny dato");
    }

    @Test
    void only_the_place_that_differs_is_changed() {
        FakeServices.answer(patch(urlPathEqualTo(THERE)), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/sted").html()).contains("value=\"Rådhuset, møterom 3\"");

        var answer =
                coordinator.post(PAGE + "/sted", Map.of("sted", "Rådhuset, møterom 5", "lenke", "", "versjon", "1"));

        assertThat(answer.header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(patchRequestedFor(urlPathEqualTo(THERE))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"1\"");
                    assertThat(call.getBodyAsString()).isEqualTo("{\"place\":\"Rådhuset, møterom 5\"}");
                });
    }

    @Test
    void a_session_is_moved_to_another_district() {
        FakeServices.answer(patch(urlPathEqualTo(THERE)), moved());
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/sted").html())
                .contains("<option value=\"Sentrum\" selected>", "<option value=\"Sagene\">");

        coordinator.post(
                PAGE + "/sted", Map.of("sted", "Rådhuset, møterom 3", "bydel", "Sagene", "lenke", "", "versjon", "1"));

        assertThat(FakeServices.asked(patchRequestedFor(urlPathEqualTo(THERE))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString()).isEqualTo("{\"district\":\"Sagene\"}"));
    }

    @Test
    void a_coordinator_is_not_asked_about_a_session_that_is_not_theirs() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")).withQueryParam("leader", equalTo("me")), okJson(items()));
        FakeServices.answer(
                get(urlPathEqualTo(THERE)),
                okJson(may(
                        session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null),
                        "cancel",
                        "edit",
                        "name-facilitators",
                        "reschedule",
                        "see-responses")));

        assertThat(Visitor.coordinator().get(PAGE).html())
                .contains("Flytt samlingen", "Avlys samlingen", "/koordinator/grupper/" + MY_GROUP)
                .doesNotContain("Kommer du?");
    }

    @Test
    void a_member_is_asked_and_plans_nothing() {
        var member = Visitor.leader();

        assertThat(member.get(PAGE).html()).contains("Kommer du?").doesNotContain("Flytt samlingen");
        assertThat(member.get(PAGE + "/flytt").status()).isEqualTo(403);
    }

    @Test
    void only_the_changes_that_are_allowed_are_offered() {
        FakeServices.answer(
                get(urlPathEqualTo(THERE)),
                okJson(may(
                        session(SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null),
                        "edit")));
        var coordinator = Visitor.coordinator();

        assertThat(coordinator.get(PAGE).html())
                .contains("Endre sted eller lenke")
                .doesNotContain("Flytt samlingen", "Avlys samlingen", "Bytt fasilitator", "Kommer du?");
        assertThat(coordinator.get(PAGE + "/sted").status()).isEqualTo(200);
        assertThat(coordinator.get(PAGE + "/avlys").status()).isEqualTo(403);
    }

    @Test
    void front_line_leaders_who_would_be_told_late_are_thought_of_before_a_move_and_nothing_is_refused() {
        FakeServices.answer(post(urlPathEqualTo(THERE + "/reschedule")), moved());
        var soon = LocalDate.now(Oslo.ZONE).plusDays(9).toString();
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/flytt");

        var asked = coordinator.post(
                PAGE + "/flytt", Map.of("dato", soon, "tid", "10:30", "varighet", "90", "versjon", "1"));

        assertThat(asked.html())
                .contains(
                        "Den nye tiden er nærmere enn 14 dager fram.",
                        "Flytt likevel",
                        "name=\"varslet\" value=\"1\"",
                        soon);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/reschedule"))))
                .isEmpty();

        coordinator.post(
                PAGE + "/flytt",
                Map.of("dato", soon, "tid", "10:30", "varighet", "90", "versjon", "1", "varslet", "1"));

        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(THERE + "/reschedule"))))
                .hasSize(1);
    }
}
