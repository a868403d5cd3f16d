package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.NOTIFICATIONS;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.session;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class MyPagesTest extends PortalTest {

    private static final String RESPONSE = SESSIONS + "/sessions/" + SESSION + "/responses/me";

    @Test
    void other_groups_that_may_suit_stand_beside_the_group_they_are_about() {
        var place = signUp("c1", MY_GROUP, "PLACED", null, null)
                .replace(
                        "\"actions\"",
                        "\"alternatives\":[{\"id\":\"" + OPEN_GROUP + "\",\"name\":\"Førstelinje nord\"}],\"actions\"");
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/sign-ups")), okJson(FakeServices.items(place)));

        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence(
                        "Gruppene mine",
                        "Andre grupper som kan passe for deg:",
                        "/grupper/" + OPEN_GROUP,
                        "Førstelinje nord");
    }

    @Test
    void when_one_meets_next_comes_first_then_what_waits_then_the_rest() {
        var page = Visitor.leader().get("/min-side").html();

        assertThat(page)
                .containsSubsequence(
                        "Neste samling · om 42 dager",
                        "Tirsdag",
                        "12. jan. 2027",
                        "09.00–10.00",
                        "Rådhuset, møterom 3",
                        "Kommer ikke",
                        "Svarer du ikke, regner vi med at du kommer.",
                        "Dette venter på deg <span class=\"mp-count\">1</span>",
                        "Svarfrist: <time datetime=\"2027-03-31T12:00:00+02:00\">ons. 31. mars 2027 kl. 12.00</time>",
                        "Du har fått tilbud om plass",
                        "Takk ja",
                        "Takk nei",
                        "Kommende samlinger",
                        "1 samling til",
                        "Februar 2027",
                        ">tir. 9.<",
                        "Avlyste samlinger (1)",
                        "Gruppene mine",
                        "Kveldsvakt og ledelse");
    }

    /** Before one commits, one sees when and where; the groups one is in say their day. */
    @Test
    void an_offer_says_when_and_where_the_group_meets_and_ones_groups_their_day() {
        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence(
                        "Dette venter på deg",
                        "Du har fått tilbud om plass",
                        "Tirsdag formiddag",
                        "09.00–10.00 · månedlig · Rådhuset, møterom 3",
                        "Neste <time",
                        "Takk ja",
                        "Gruppene mine",
                        "Kveldsvakt og ledelse",
                        "Tirsdag formiddag");
    }

    @Test
    void an_offer_says_that_nothing_is_planned_or_that_the_times_are_away() {
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/schedules")), okJson(FakeServices.items()));
        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence("Tidene gjøres klare og vises her om et øyeblikk.", "Takk ja");

        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/schedules")),
                okJson(FakeServices.items(FakeServices.unplanned(FakeServices.OFFERED_GROUP))));
        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence("Ingen samlinger er planlagt ennå", "Takk ja");

        FakeServices.away(SESSIONS);
        assertThat(Visitor.leader().get("/min-side").html())
                .contains("Vi får ikke vist når gruppen møtes akkurat nå.", "Takk ja");
    }

    @Test
    void a_session_waits_for_nobody_since_who_does_not_answer_is_expected() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/sign-ups")), okJson(FakeServices.items()));

        assertThat(Visitor.leader().get("/min-side").html())
                .contains("Neste samling")
                .doesNotContain("Dette venter på deg");
    }

    @Test
    void each_date_stands_once() {
        var page = Visitor.leader().get("/min-side").html();

        assertThat(page.split("<time datetime=\"2027-01-12T09:00:00", -1)).hasSize(2);
        assertThat(page.split("<time datetime=\"2027-02-09T09:00:00", -1)).hasSize(2);
    }

    @Test
    void rows_are_opened_one_by_one_or_all_at_once() {
        var hanna = Visitor.leader();

        assertThat(hanna.get("/min-side").html()).contains("<details class=\"mp-slot\"><summary>", "åpne alle");
        assertThat(hanna.get("/min-side?alle=1").html())
                .contains("<details class=\"mp-slot\" open><summary>")
                .doesNotContain("<details class=\"mp-slot\"><summary>", "åpne alle");
        assertThat(hanna.get("/min-side?svart=" + SESSION.replace("b1", "b2")).html())
                .contains("<details class=\"mp-slot\" open><summary>");
        assertThat(hanna.get("/min-side?svart=noe").status()).isEqualTo(200);
    }

    @Test
    void a_list_that_goes_on_counts_nothing() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")),
                okJson("{\"items\":[%s,%s],\"nextCursor\":\"more\"}"
                        .formatted(
                                session(
                                        SESSION,
                                        "2027-01-12T09:00:00+01:00",
                                        "2027-01-12T10:00:00+01:00",
                                        "SCHEDULED",
                                        null),
                                session(
                                        SESSION.replace("b1", "b2"),
                                        "2027-02-09T09:00:00+01:00",
                                        "2027-02-09T10:00:00+01:00",
                                        "SCHEDULED",
                                        null))));

        assertThat(Visitor.leader().get("/min-side").html())
                .contains("trykk på en linje for å svare")
                .doesNotContain("1 samling til");
    }

    @Test
    void a_session_that_takes_no_answers_asks_for_none() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions")),
                okJson(FakeServices.items(FakeServices.may(session(
                        SESSION, "2027-01-12T09:00:00+01:00", "2027-01-12T10:00:00+01:00", "SCHEDULED", null)))));

        assertThat(Visitor.leader().get("/min-side").html())
                .contains("12. jan. 2027")
                .doesNotContain("/samlinger/" + SESSION + "/svar");
    }

    @Test
    void a_group_that_one_has_a_role_in_is_there_before_its_first_session() {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/sign-ups")), okJson(FakeServices.items()));
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions")), okJson(FakeServices.items()));

        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence("Gruppene mine", "/grupper/" + FakeServices.MY_GROUP, "Kveldsvakt og ledelse");
    }

    @Test
    void who_waits_reads_the_number() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")),
                okJson(FakeServices.items(signUp("c1", FakeServices.FULL_GROUP, "WAITING", 3, null))));

        assertThat(Visitor.leader().get("/min-side").html()).contains("Du er nummer 3 på ventelisten");
    }

    @Test
    void a_service_that_is_away_takes_only_its_own_part_with_it() {
        FakeServices.away(SESSIONS);
        assertThat(Visitor.leader().get("/min-side").html())
                .contains("Samlingene svarer ikke akkurat nå")
                .contains("Takk ja");
    }

    @Test
    void with_groups_away_the_sessions_are_still_there_to_answer() {
        var leader = Visitor.leader();
        leader.get("/min-side");
        FakeServices.away(GROUPS);

        assertThat(leader.get("/min-side").html())
                .contains("Gruppene svarer ikke akkurat nå")
                .contains("Samling i Kveldsvakt og ledelse");
    }

    @Test
    void sessions_that_have_not_arrived_are_being_prepared() {
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions")), okJson(FakeServices.items()));

        assertThat(Visitor.leader().get("/min-side").html()).contains("Samlingene dine gjøres klare");
    }

    @Test
    void answering_a_session_is_one_button() {
        FakeServices.answer(
                put(urlPathEqualTo(RESPONSE)), aResponse().withStatus(200).withBody("{}"));
        var hanna = Visitor.leader();
        hanna.get("/samlinger/" + SESSION);

        var answer = hanna.post("/samlinger/" + SESSION + "/svar", Map.of("svar", "DECLINED", "til", "min-side"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(RESPONSE))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString()).isEqualTo("{\"response\":\"DECLINED\"}"));
        assertThat(hanna.get("/min-side").html())
                .contains("Svaret er lagret. Du kommer ikke tir.\u00a012.\u00a0jan.\u00a02027\u00a0kl.\u00a009.00.");
    }

    @Test
    void an_answer_that_comes_too_late_is_refused_in_the_services_words() {
        FakeServices.answer(
                put(urlPathEqualTo(RESPONSE)),
                problem(409, "state-conflict", "Samlingen har begynt", "Det er for sent å svare.", null));
        var hanna = Visitor.leader();
        hanna.get("/samlinger/" + SESSION);

        var answer = hanna.post("/samlinger/" + SESSION + "/svar", Map.of("svar", "DECLINED"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html()).contains("Samlingen har begynt").contains("Det er for sent å svare.");
    }

    @Test
    void a_session_of_a_group_one_is_not_in_is_not_there() {
        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions/" + MY_GROUP)),
                problem(404, "not-found", "Finnes ikke", "Finnes ikke.", null));

        assertThat(Visitor.leader().get("/samlinger/" + MY_GROUP).status()).isEqualTo(404);
    }

    @Test
    void a_calendars_address_is_shown_once_with_links_for_three_calendars() {
        var hanna = Visitor.leader();
        var key = hanna.get("/kalender").key();

        var page = hanna.post("/kalender", Map.of("vis", "FULL", "nokkel", key));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("value=\"http://localhost:8082/calendars/abc")
                .contains("webcal://localhost:8082/calendars/abc")
                .contains("https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2F")
                .contains("https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(SESSIONS + "/calendar-subscriptions"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getBodyAsString()).contains("\"kind\":\"PERSON\"", "\"mask\":\"FULL\"");
                    assertThat(call.getHeader("Idempotency-Key")).isEqualTo(key);
                });
        assertThat(hanna.get("/kalender").html()).doesNotContain("/calendars/abc");
    }

    @Test
    void preferences_are_sent_whole() {
        FakeServices.answer(put(urlPathEqualTo(NOTIFICATIONS + "/preferences/me")), okJson("{\"version\":2}"));
        var hanna = Visitor.leader();
        assertThat(hanna.get("/varsler").html()).contains("value=\"20:00\"");

        hanna.post(
                "/varsler",
                Map.of("for", "PT2H", "fra", "21:00", "til", "06:30", "vedlegg", "NEVER", "oversikt", "NONE"));

        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(NOTIFICATIONS + "/preferences/me"))))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.getBodyAsString())
                                .isEqualTo(
                                        "{\"offsets\":[\"PT2H\"],\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],\"attachInvitation\":\"NEVER\"}"));
    }

    @Test
    void opening_a_link_from_a_mail_changes_nothing_and_its_button_answers() {
        var reader = Visitor.stranger();
        var page = reader.get("/svar/good-token");
        assertThat(page.html())
                .contains("Kommer du på samlingen?")
                .contains("Kommer ikke")
                .doesNotContain("Hanna");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token"))))
                .isEmpty();

        var answer = reader.post("/svar/good-token", Map.of("svar", "DECLINED", "sprak", "nb"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html()).contains("Takk for svaret: Kommer ikke");
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token"))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getBodyAsString()).isEqualTo("{\"answer\":\"DECLINED\"}");
                    assertThat(call.containsHeader("Authorization")).isFalse();
                });
    }

    @Test
    void links_that_no_longer_work_say_so_kindly() {
        assertThat(Visitor.stranger().get("/svar/late-token").html()).contains("Fristen er ute");
        assertThat(Visitor.stranger().get("/svar/forged-token").html()).contains("Lenken virker ikke");
        FakeServices.answer(
                post(urlPathEqualTo(NOTIFICATIONS + "/actions/good-token")),
                problem(409, "state-conflict", "Tilbudet er gått videre", "Du står igjen på ventelisten.", null));
        var reader = Visitor.stranger();
        reader.get("/svar/good-token");
        assertThat(reader.post("/svar/good-token", Map.of("svar", "YES")).html())
                .contains("Tilbudet er gått videre")
                .contains("Du står igjen på ventelisten.");
        FakeServices.away(NOTIFICATIONS);
        assertThat(Visitor.stranger().get("/svar/good-token").html()).contains("Åpne lenken igjen om noen minutter");
    }

    @Test
    void whoever_is_new_sees_groups_that_fit_before_anything_else() {
        nobodyYet();

        assertThat(Visitor.leader().get("/min-side").html())
                .containsSubsequence(
                        "Ledige plasser for deg", "Førstelinjen på Grünerløkka og Sagene", "Kommende samlinger");
    }

    @Test
    void nobody_is_shown_groups_that_they_cannot_sign_up_for() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")),
                okJson(FakeServices.items(FakeServices.may(
                        FakeServices.group(OPEN_GROUP, "Førstelinjen på Grünerløkka og Sagene", 5, 3, 0, true)))));
        nobodyYet();

        assertThat(Visitor.leader().get("/min-side").html())
                .doesNotContain("Ledige plasser for deg", "Førstelinjen på Grünerløkka og Sagene");
    }

    private static void nobodyYet() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups")).withQueryParam("member", equalTo("me")),
                okJson(FakeServices.items()));
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/sign-ups")), okJson(FakeServices.items()));
        FakeServices.answer(get(urlPathEqualTo(SESSIONS + "/sessions")), okJson(FakeServices.items()));
    }

    @Test
    void a_deadline_at_midnight_is_the_end_of_the_day_before() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/sign-ups")),
                okJson(FakeServices.items(signUp("c4", MY_GROUP, "OFFERED", null, "2027-01-07T23:00:00Z"))));

        assertThat(Visitor.leader().get("/min-side").html())
                .contains("Svarfrist: <time datetime=\"2027-01-08T00:00:00+01:00\">tor. 7. jan. 2027 kl. 24.00</time>");
    }

    @Test
    void what_leads_elsewhere_leaves_the_page_with_the_address_open() {
        var hanna = Visitor.leader();
        var key = hanna.get("/kalender").key();

        assertThat(hanna.post("/kalender", Map.of("vis", "FULL", "nokkel", key)).html())
                .containsPattern(
                        "target=\"_blank\" rel=\"noopener noreferrer\"><span class=\"pkt-btn__text\">Legg til i Outlook<")
                .contains("(åpnes i ny fane)");
    }

    @Test
    void what_people_have_written_in_norwegian_says_so_on_a_page_in_english() {
        assertThat(Visitor.leader().get("/min-side").html()).doesNotContain("lang=\"nb\">Samling i");
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/leaders/me")),
                okJson(
                        "{\"id\":\"%s\",\"version\":3,\"givenName\":\"Hanna\",\"familyName\":\"Håkonsen\",\"language\":\"en\",\"active\":true}"
                                .formatted(FakeServices.HANNA)));

        assertThat(Visitor.leader().get("/min-side").html())
                .contains("<html lang=\"en\">", "lang=\"nb\">Samling i Kveldsvakt og ledelse", "lang=\"nb\">Rådhuset");
    }
}
