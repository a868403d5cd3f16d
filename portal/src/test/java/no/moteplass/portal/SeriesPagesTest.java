package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Planning a series: the form, what it would come to, and the plan. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SeriesPagesTest extends PortalTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP;
    private static final String SERIES = SESSIONS + "/groups/" + MY_GROUP + "/series";

    @Test
    void a_series_is_shown_before_it_is_planned() {
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "/serie").html()).contains("Planlegg en serie");
        var form = new HashMap<>(Map.of(
                "tittel", "Refleksjonsgruppe",
                "dato", "2027-02-09",
                "tid", "09:00",
                "varighet", "60",
                "rytme", "MONTHLY",
                "antall", "8",
                "helligdager", "1",
                "rotasjon", "ROUND_ROBIN",
                "handling", "vis"));

        var preview = coordinator.post(PAGE + "/serie", form);

        assertThat(preview.html())
                .contains("man. 1. feb. 2027 kl. 09.00–10.00")
                .contains("man. 17. mai 2027", "Offentlig høytidsdag: Grunnlovsdagen")
                .contains("2 i gruppen har en annen samling")
                .contains("Ingenting er lagret ennå.");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SERIES))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.queryParameter("dryRun").firstValue()).isEqualTo("true");
                    assertThat(call.getBodyAsString())
                            .contains("\"start\":\"2027-02-09T09:00\"")
                            .contains("\"duration\":\"PT60M\"")
                            .contains("\"rule\":\"FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU;COUNT=8\"")
                            .contains("\"skipHolidays\":true");
                });

        form.put("handling", "lagre");
        form.put("nokkel", preview.key());
        assertThat(coordinator.post(PAGE + "/serie", form).header("Location")).endsWith(PAGE);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SERIES)))
                        .getLast()
                        .queryParameter("dryRun")
                        .firstValue())
                .isEqualTo("false");
    }

    @Test
    void a_series_without_a_date_is_asked_for_one() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/serie");

        var page = coordinator.post(PAGE + "/serie", Map.of("tittel", "X", "handling", "vis"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Velg en dato fram i tid", "href=\"#dato\"");
    }

    @Test
    void a_group_that_has_not_reached_sessions_keeps_what_was_filled_in() {
        FakeServices.answer(
                post(urlPathEqualTo(SERIES)), problem(404, "not-found", "Finnes ikke", "Finnes ikke.", null));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/serie");

        var page = coordinator.post(
                PAGE + "/serie",
                Map.of(
                        "tittel",
                        "Ny serie",
                        "dato",
                        "2027-02-09",
                        "tid",
                        "09:00",
                        "varighet",
                        "60",
                        "antall",
                        "8",
                        "handling",
                        "vis"));

        assertThat(page.html()).contains("Gruppen gjøres klar").contains("value=\"Ny serie\"");
    }

    @Test
    void what_a_series_cannot_be_is_said_with_the_name_of_the_field() {
        FakeServices.answer(post(urlPathEqualTo(SERIES)), wrong("start", "future", "Må ligge fram i tid."));
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE + "/serie");

        assertThat(coordinator
                        .post(
                                PAGE + "/serie",
                                Map.of(
                                        "tittel", "Serie",
                                        "dato", "2020-02-09",
                                        "tid", "09:00",
                                        "varighet", "60",
                                        "antall", "8",
                                        "handling", "vis"))
                        .html())
                .contains("<a href=\"#dato\">Første dato: Må ligge fram i tid.</a>");
    }

    @Test
    void dates_that_are_left_out_are_replaced_where_the_coordinator_asks_for_it() {
        FakeServices.answer(
                com.github.tomakehurst.wiremock.client.WireMock.post(
                        com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo(
                                FakeServices.SESSIONS + "/groups/" + FakeServices.MY_GROUP + "/series")),
                com.github.tomakehurst.wiremock.client.WireMock.okJson("""
                        {"id":null,"version":1,"uid":null,"sessions":[%s],"asked":8,"replaced":1,"clashes":[],
                         "skipped":[{"date":"2027-05-17","reason":"Grunnlovsdagen","code":"HOLIDAY"}]}
                        """.formatted(FakeServices.session(
                        FakeServices.SESSION,
                        "2027-02-01T09:00:00+01:00",
                        "2027-02-01T10:00:00+01:00",
                        "SCHEDULED",
                        null))));
        var page = "/koordinator/grupper/" + FakeServices.MY_GROUP + "/serie";
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(page).html()).contains("Erstatt datoene som faller bort, med nye til slutt");

        var preview = coordinator.post(
                page,
                java.util.Map.of(
                        "tittel",
                        "Vår",
                        "dato",
                        "2027-02-01",
                        "tid",
                        "09:00",
                        "varighet",
                        "60",
                        "rytme",
                        "MONTHLY",
                        "antall",
                        "8",
                        "helligdager",
                        "1",
                        "erstatt",
                        "1",
                        "handling",
                        "vis"));

        assertThat(preview.html())
                .contains("Dere møtes 8 ganger. 1 dato som faller bort, er erstattet til slutt.")
                .contains("name=\"erstatt\" value=\"1\"");
        assertThat(FakeServices.asked(com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                        com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo(
                                FakeServices.SESSIONS + "/groups/" + FakeServices.MY_GROUP + "/series"))))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.getBodyAsString()).contains("\"replaceSkipped\":true"));
    }

    @Test
    void front_line_leaders_who_would_be_told_late_are_thought_of_before_a_series_is_planned() {
        var soon = OffsetDateTime.now(Oslo.ZONE).plusDays(20).withNano(0);
        var later = soon.plusDays(28);
        var form = Map.of(
                "tittel", "Refleksjonsgruppe",
                "dato", "2027-02-09",
                "tid", "09:00",
                "varighet", "60",
                "rytme", "MONTHLY",
                "antall", "2",
                "rotasjon", "ROUND_ROBIN",
                "handling", "vis");
        for (var levels : List.of("[\"FRONT_LINE\"]", "[\"MIDDLE\"]")) {
            FakeServices.answer(
                    get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)),
                    okJson(FakeServices.coordinated(
                                    FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true))
                            .replace("\"levels\":[\"FRONT_LINE\"]", "\"levels\":" + levels)));
            FakeServices.answer(
                    post(urlPathEqualTo(SERIES)),
                    okJson(
                            "{\"id\":null,\"version\":1,\"uid\":null,\"sessions\":[%s,%s],\"skipped\":[],\"asked\":2,\"replaced\":0,\"clashes\":[]}"
                                    .formatted(
                                            FakeServices.session(
                                                    FakeServices.SESSION,
                                                    soon.toString(),
                                                    soon.plusHours(1).toString(),
                                                    "SCHEDULED",
                                                    null),
                                            FakeServices.session(
                                                    FakeServices.SESSION,
                                                    later.toString(),
                                                    later.plusHours(1).toString(),
                                                    "SCHEDULED",
                                                    null))));
            var coordinator = Visitor.coordinator();
            coordinator.get(PAGE + "/serie");

            var page = coordinator.post(PAGE + "/serie", form).html();

            assertThat(page).contains("Slik blir serien");
            assertThat(page.contains("Datoen er nærmere enn 28 dager fram.")).isEqualTo(levels.contains("FRONT"));
        }
    }
}
