package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.FULL_GROUP;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OFFERED_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OTHERS_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Finding a group, and reading about it. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class GroupPagesTest extends PortalTest {

    @Test
    void finding_a_group_needs_a_sign_in_and_then_shows_groups_of_ones_own_level() {
        var page = Visitor.leader().get("/grupper");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Førstelinjen på Grünerløkka og Sagene")
                .contains("3 ledige plasser")
                .contains("Fulltegnet")
                .contains("4 står på venteliste")
                .contains("Hanna Håkonsen")
                .contains("<option value=\"FRONT_LINE\" selected>");
        assertThat(FakeServices.asked(getRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .allSatisfy(call -> {
                    assertThat(call.getHeader("Authorization")).startsWith("Bearer ");
                    assertThat(call.queryParameter("level").firstValue()).isEqualTo("FRONT_LINE");
                });
    }

    @Test
    void a_group_page_says_in_three_lines_what_is_safe_and_what_the_unit_has_set_aside() {
        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .contains("Det du sier, blir ikke skrevet ned noe sted.")
                .contains("Lederen din ser ikke hva du er med på.")
                .contains("Det blir aldri brukt til innplassering, lønn eller vurdering.")
                .contains("Virksomheten din har satt av 2 timer i måneden til dette.")
                .contains("Meld deg på")
                .doesNotContain("Deltakere");
    }

    @Test
    void the_list_says_when_and_where_each_group_meets_and_what_one_may_join_comes_first() {
        assertThat(Visitor.leader().get("/grupper").html())
                .containsSubsequence(
                        "Det du sier, blir ikke skrevet ned noe sted.",
                        "4 grupper · 1 passer for deg og har plass",
                        "Passer for deg",
                        "Førstelinjen på Grünerløkka og Sagene",
                        "Tirsdag formiddag",
                        "90 min · annenhver uke · Grünerløkka",
                        "3 ledige plasser",
                        "Fulle nå",
                        "Ledelse gjennom omstilling",
                        "Ingen samlinger er planlagt ennå",
                        "Fulltegnet",
                        "Der du er med eller venter",
                        "Tirsdagsgruppen",
                        "kl. 09.00–10.00 · månedlig · Rådhuset, møterom 3",
                        "Starter <time>tir. 12. jan. 2027</time>",
                        "Kveldsvakt og ledelse");
    }

    @Test
    void groups_are_found_by_weekday_part_of_day_and_district() {
        var hanna = Visitor.leader();
        var everything = FakeServices.found(
                2,
                2,
                FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, true),
                FakeServices.group(FULL_GROUP, "Fredagsgruppen", 5, 3, 0, true));
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/groups")), okJson(everything));
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/schedules")),
                okJson(FakeServices.items(
                        FakeServices.roughly(OPEN_GROUP, "THU", "PM", "Sentrum"),
                        FakeServices.roughly(FULL_GROUP, "FRI", "AM", "Sagene"))));

        for (var query : List.of("dag=THU", "tid=PM", "bydel=Sentrum", "dag=THU&tid=PM&bydel=Sentrum&tekst=")) {
            assertThat(hanna.get("/grupper?sok=1&" + query).html())
                    .as(query)
                    .contains("1 gruppe · 1 passer", "Torsdagsgruppen", "<option value=\"Sagene\">")
                    .doesNotContain("Fredagsgruppen");
        }
        assertThat(hanna.get("/grupper?sok=1&dag=THU&bydel=Sagene").html())
                .contains("Ingen grupper passer til det du har valgt.")
                .contains("href=\"/grupper?sok=1&amp;bydel=Sagene\"", "href=\"/grupper?sok=1&amp;dag=THU\"");
        assertThat(hanna.get("/grupper?sok=1&dag=TODAY&tid=NOW").html())
                .contains("2 grupper")
                .doesNotContain("class=\"mp-chip\"");
    }

    @Test
    void a_filter_that_cannot_be_held_against_anything_hides_nothing() {
        FakeServices.away(SESSIONS);

        assertThat(Visitor.leader().get("/grupper?sok=1&dag=THU").html())
                .contains("Viser alle, for vi får ikke vite når gruppene møtes akkurat nå.")
                .contains("Førstelinjen på Grünerløkka og Sagene")
                .contains("Vi får ikke vist når gruppen møtes akkurat nå.");
    }

    @Test
    void the_count_is_of_all_that_was_found_and_no_more_is_read_than_is_shown() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.found(
                        120,
                        20,
                        IntStream.range(0, 24)
                                .mapToObj(each -> FakeServices.group(
                                        "01938a00-0000-7000-8000-%012x".formatted(each),
                                        "Gruppe " + each,
                                        5,
                                        each < 20 ? 3 : 0,
                                        0,
                                        true))
                                .toArray(String[]::new))));
        var page = Visitor.leader().get("/grupper?sok=1&ledig=1").html();

        assertThat(page)
                .contains("120 grupper · 20 passer for deg og har plass")
                .containsSubsequence("Passer for deg", "Gruppe 0<", "Gruppe 19<", "Fulle nå", "Gruppe 20<")
                .contains("href=\"/grupper?sok=1&amp;ledig=1&amp;vis=48\"");
        assertThat(page.split("<article").length - 1).isEqualTo(24);
        assertThat(FakeServices.asked(getRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.queryParameter("limit").firstValue()).isEqualTo("24");
                    assertThat(call.queryParameter("free").firstValue()).isEqualTo("true");
                    assertThat(call.queryParameter("closed").firstValue()).isEqualTo("false");
                });
        assertThat(FakeServices.asked(getRequestedFor(urlPathEqualTo(SESSIONS + "/schedules"))))
                .hasSize(1);
    }

    @Test
    void a_group_for_another_level_says_for_whom_and_has_no_button() {
        var forOthers = FakeServices.group(OTHERS_GROUP, "Toppledere på tvers", 5, 3, 0, true)
                .replace("[\"FRONT_LINE\"]", "[\"TOP\",\"LEVEL_2\",\"MIDDLE\"]");
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/groups")), okJson(FakeServices.found(1, 0, forOthers)));
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/groups/" + OTHERS_GROUP)), okJson(forOthers));
        var hanna = Visitor.leader();

        assertThat(hanna.get("/grupper?sok=1&niva=").html())
                .containsSubsequence("Andre med ledig plass", "Passer for toppledere, nivå 2-ledere og mellomledere");
        assertThat(hanna.get("/grupper/" + OTHERS_GROUP).html())
                .contains("Passer for toppledere, nivå 2-ledere og mellomledere")
                .doesNotContain("Meld deg på");
    }

    @Test
    void a_groups_page_says_when_and_where_and_what_is_safe_before_the_choice() {
        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .containsSubsequence(
                        "Det du sier, blir ikke skrevet ned noe sted.",
                        "Tirsdag formiddag",
                        "90 min · annenhver uke · Grünerløkka",
                        "Klokkeslett og sted får du når du har plass eller tilbud om plass.",
                        ">Meld deg på<")
                .doesNotContain("Neste <time>");
        assertThat(Visitor.leader().get("/grupper/" + OFFERED_GROUP).html())
                .containsSubsequence(
                        "Det du sier, blir ikke skrevet ned noe sted.",
                        "Tirsdag formiddag",
                        "kl. 09.00–10.00 · månedlig · Rådhuset, møterom 3",
                        "Neste <time>tir. 12. jan. 2027</time>",
                        ">Takk ja<")
                .doesNotContain("Klokkeslett og sted får du når");
        assertThat(Visitor.leader().get("/grupper/" + FULL_GROUP).html())
                .containsSubsequence("Ingen samlinger er planlagt ennå", "får én invitasjon når datoene er klare");
    }

    @Test
    void a_group_whose_times_are_away_or_have_not_arrived_says_so() {
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/schedules")), okJson(FakeServices.items()));
        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html()).contains("Tidene gjøres klare");
        FakeServices.away(SESSIONS);
        assertThat(Visitor.leader().get("/grupper/" + OPEN_GROUP).html())
                .contains("Vi får ikke vist når gruppen møtes akkurat nå.")
                .contains("Meld deg på");
    }

    @Test
    void members_see_each_other_and_the_sessions_ahead() {
        assertThat(Visitor.leader().get("/grupper/" + MY_GROUP).html())
                .contains("Ingrid Iversen")
                .contains("fasilitator")
                .contains("tir. 12. jan. 2027 kl. 09.00–10.00");
    }

    @Test
    void sessions_that_are_away_are_said_to_be_away() {
        FakeServices.away(SESSIONS);

        assertThat(Visitor.leader().get("/grupper/" + MY_GROUP).html())
                .contains("Samlingene svarer ikke akkurat nå")
                .contains("Ingrid Iversen");
    }

    @Test
    void a_group_that_has_not_arrived_in_sessions_is_being_prepared() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")),
                problem(404, "not-found", "Finnes ikke", "Finnes ikke.", null));

        assertThat(Visitor.leader().get("/grupper/" + MY_GROUP).html()).contains("Samlingene gjøres klare");
    }

    @Test
    void a_group_that_is_not_there_has_a_page_that_says_so() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + SIGN_UP_NOWHERE)),
                problem(404, "not-found", "Finnes ikke", "Finnes ikke.", null));

        var page = Visitor.leader().get("/grupper/" + SIGN_UP_NOWHERE);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("Vi finner ikke siden");
    }

    private static final String SIGN_UP_NOWHERE = "01938a00-0000-7000-8000-0000000000ff";

    @Test
    void a_facilitator_plans_the_groups_sessions_from_its_page() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP + "/members")), okJson("""
                        {"items":[{"leader":"%s","name":"Hanna Håkonsen","roles":["FACILITATOR"],"seat":false}],"nextCursor":null}
                        """.formatted(
                        FakeServices.HANNA)));

        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)),
                okJson(FakeServices.may(
                        FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 6, 2, 0, true), "plan", "see-members")));

        assertThat(Visitor.leader().get("/grupper/" + MY_GROUP).html())
                .contains("/koordinator/grupper/" + MY_GROUP + "/serie");
    }

    @Test
    void the_list_says_where_one_has_a_place_already() {
        assertThat(Visitor.leader().get("/grupper").html())
                .containsSubsequence("Kveldsvakt og ledelse", "Du har plass");
    }

    @Test
    void a_group_for_every_level_says_so_in_two_words() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP)),
                okJson(FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, true)
                        .replace("[\"FRONT_LINE\"]", "[\"TOP\",\"LEVEL_2\",\"MIDDLE\",\"FRONT_LINE\"]")));
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + FULL_GROUP)),
                okJson(FakeServices.group(FULL_GROUP, "Fredagsgruppen", 5, 3, 0, true)
                        .replace("[\"FRONT_LINE\"]", "[\"MIDDLE\",\"FRONT_LINE\"]")));
        var hanna = Visitor.leader();

        assertThat(hanna.get("/grupper/" + OPEN_GROUP).html()).contains("<dd>Alle ledernivåer");
        assertThat(hanna.get("/grupper/" + FULL_GROUP).html()).contains("Mellomledere, førstelinjeledere");
    }

    /** The browser speaks bokmål, the person has chosen nynorsk. */
    @Test
    void services_are_asked_in_the_language_of_the_person_from_the_first_call_on() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/leaders/me")), okJson("""
                        {"id":"%s","version":3,"givenName":"Hanna","familyName":"Håkonsen","level":"FRONT_LINE","unit":"0301-02",
                         "language":"nn","kind":"LEADER"}
                        """.formatted(FakeServices.HANNA)));
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups/" + OPEN_GROUP + "/sign-ups")),
                problem(409, "rule-refused", "Gruppa er for andre", "Gruppa er for andre.", "G2"));
        var hanna = Visitor.leader().reading("nb");
        hanna.get("/");
        hanna.get("/grupper");
        hanna.get("/grupper/" + OPEN_GROUP);
        hanna.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of());

        assertThat(FakeServices.asked(anyRequestedFor(urlPathMatching(GROUPS + "/(groups|org-units|sign-ups).*"))))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.getHeader("Accept-Language"))
                        .as(call.getUrl())
                        .isEqualTo("nn"));
    }
}
