package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Http;

/** N7: answering from a mail without signing in. */
@QuarkusTest
class ActionsTest extends Story {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/(svar|avmeld)/([A-Za-z0-9_-]+)");

    private String link(String name, int which) {
        var matcher = LINK.matcher(mails(name).getLast().text());
        for (var i = 0; i <= which; i++) {
            assertThat(matcher.find()).isTrue();
        }
        return "/api/v1/actions/" + matcher.group(2);
    }

    private void anInvitation() {
        aGroup("Tirsdag", "ben", "eli");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
    }

    private static String response() {
        return "/api/v1/sessions/" + id("samling") + "/responses/" + id("ben");
    }

    @Test
    void opening_shows_and_changes_nothing_and_names_nobody() {
        anInvitation();
        given().header("Accept-Language", "en")
                .get(link("ben", 0))
                .statusCode(200)
                .body("act", equalTo("SESSION_ANSWER"))
                .body("language", equalTo("nb"))
                .body("heading", equalTo("Kommer du på samlingen?"))
                .body("text", equalTo("Samling, onsdag 13. januar 2027 kl. 09.00–10.30, Rådhuset."))
                .body("state", equalTo("NONE"))
                .body("deadline", equalTo("2027-01-13T08:00:00Z"))
                .body("suggested", equalTo("ACCEPTED"))
                .body("choices.answer", Matchers.contains("ACCEPTED", "DECLINED"))
                .body("choices.label", Matchers.contains("Kommer", "Kommer ikke"))
                .body(not(containsString("Anna")));
        given().get(link("ben", 1)).body("choices.answer", Matchers.contains("DECLINED", "ACCEPTED"));
        assertThat(OTHERS.getAllServeEvents()).isEmpty();
    }

    @Test
    void the_button_answers_as_often_as_wanted_by_json_or_form_or_with_the_links_own_answer() {
        anInvitation();
        OTHERS.stubFor(put(urlEqualTo(response())).willReturn(okJson("{}")));
        given().contentType("application/json")
                .body("{\"answer\":\"DECLINED\"}")
                .post(link("ben", 0))
                .statusCode(200)
                .body("heading", equalTo("Takk for beskjeden"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("answer", "ACCEPTED")
                .post(link("ben", 0))
                .statusCode(200)
                .body("heading", equalTo("Fint, du kommer"));
        given().post(link("ben", 1)).statusCode(200);
        OTHERS.verify(
                2,
                putRequestedFor(urlEqualTo(response()))
                        .withHeader(
                                "Authorization", com.github.tomakehurst.wiremock.client.WireMock.equalTo("Bearer ours"))
                        .withRequestBody(equalToJson("{\"response\":\"DECLINED\"}")));
    }

    @Test
    void forged_late_outdated_and_away_are_told_apart() {
        anInvitation();
        var link = link("ben", 0);
        var forged = link.substring(0, link.length() - 3) + (link.endsWith("AAA") ? "BBB" : "AAA");
        given().get(forged).statusCode(404).contentType("application/problem+json");
        given().contentType("application/json").post(forged).statusCode(404);
        given().get("/api/v1/actions/nonsense").statusCode(404);

        OTHERS.stubFor(put(urlEqualTo(response())).willReturn(aResponse().withStatus(409)));
        given().contentType("application/json").post(link).statusCode(409);
        OTHERS.stubFor(put(urlEqualTo(response())).willReturn(aResponse().withStatus(404)));
        given().contentType("application/json").post(link).statusCode(409);
        OTHERS.stubFor(put(urlEqualTo(response())).willReturn(aResponse().withStatus(503)));
        given().contentType("application/json")
                .post(link)
                .statusCode(503)
                .header("Retry-After", Matchers.notNullValue());
        given().contentType("application/json")
                .body("{\"answer\":\"PERHAPS\"}")
                .post(link)
                .statusCode(422)
                .body("violations[0].field", equalTo("answer"));

        itIs(local("2027-01-13T09:00"));
        given().get(link).statusCode(410);
        given().contentType("application/json").post(link).statusCode(410).body("title", equalTo("Fristen er ute"));
    }

    @Test
    void a_cancelled_session_can_no_longer_be_answered_and_says_so() {
        anInvitation();
        var link = link("ben", 0);
        sessions(change ->
                change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of("state", "CANCELLED"), true));
        given().get(link)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("choices", hasSize(0))
                .body("text", containsString("avlyst"));
    }

    @Test
    void who_has_left_sees_nothing_more_of_the_session_behind_the_link() {
        anInvitation();
        var link = link("ben", 0);
        groups(change -> change.member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "WITHDREW"));
        sessions(change -> change.session(
                "Tirsdag", "samling", local("2027-01-14T13:00"), Map.of("place", "Et annet sted"), true));
        given().get(link)
                .statusCode(409)
                .body("type", equalTo("/problems/state-conflict"))
                .body(not(containsString("Et annet sted")));
        sessions(change ->
                change.session("Tirsdag", "samling", local("2027-01-14T13:00"), Map.of("state", "CANCELLED"), true));
        given().get(link).statusCode(409);
    }

    @Test
    void who_leads_without_a_part_in_the_group_is_asked_as_well() {
        anInvitation();
        var link = link("ben", 0);
        sessions(change -> change.assigned("Tirsdag", "samling", "ben"));
        groups(change -> change.member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "WITHDREW"));
        given().get(link).statusCode(200).body("choices", hasSize(2));
    }

    @Test
    void what_the_groups_closing_cancelled_says_so_to_those_who_were_in_it() {
        anInvitation();
        var link = link("ben", 0);
        groups(change ->
                change.member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "GROUP_CLOSED"));
        sessions(change -> change.session(
                "Tirsdag",
                "samling",
                local("2027-01-13T09:00"),
                Map.of("state", "CANCELLED", "cancelReason", "GROUP_CLOSED"),
                true));
        given().get(link).statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void an_offer_is_taken_or_left_from_the_mail() {
        aGroup("Tirsdag");
        aSeries("Tirsdag", "serie", tuesdays(4));
        var signUp = id("sign-up Tirsdag/ben");
        OTHERS.stubFor(post(urlEqualTo("/api/v1/sign-ups/" + signUp + "/offer-notice"))
                .willReturn(okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}")));
        groups(change -> change.leader("ben", "nn").signUp("Tirsdag", "ben", "OFFERED", Map.of("offer", 1)));
        mailsLeave();
        var take = link("ben", 0);
        var leave = link("ben", 1);
        given().get(take)
                .statusCode(200)
                .body("act", equalTo("OFFER_ANSWER"))
                .body("language", equalTo("nn"))
                .body("text", containsString("torsdag 7. januar 2027 kl. 12.00"))
                .body("details.text", Matchers.hasItems("tysdagar kl. 09.00–10.30", "Rådhuset"))
                .body("choices.label", Matchers.contains("Takk ja", "Takk nei"));
        OTHERS.stubFor(
                post(urlEqualTo("/api/v1/sign-ups/" + signUp + "/accept")).willReturn(okJson("{}")));
        given().contentType("application/json").post(take).statusCode(200).body("heading", equalTo("Plassen er din"));
        OTHERS.stubFor(post(urlEqualTo("/api/v1/sign-ups/" + signUp + "/accept"))
                .willReturn(aResponse().withStatus(409)));
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of("offer", 1)));
        given().get(take).statusCode(200).body("details", Matchers.empty());
        given().contentType("application/json").post(take).statusCode(200).body("heading", equalTo("Plassen er din"));
        OTHERS.stubFor(post(urlEqualTo("/api/v1/sign-ups/" + signUp + "/decline"))
                .willReturn(aResponse().withStatus(409).withBody("{\"rule\":\"FIT\"}")));
        given().contentType("application/json")
                .post(leave)
                .statusCode(409)
                .body("rule", equalTo("FIT"))
                .body("detail", containsString("passer ikke for deg nå"));
        OTHERS.verify(1, postRequestedFor(urlEqualTo("/api/v1/sign-ups/" + signUp + "/decline")));
        itIs(local("2027-01-07T12:00"));
        given().get(take).statusCode(410);
    }

    @Test
    void reminders_stop_with_one_click_of_a_mail_program_or_a_person() {
        anInvitation();
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        var mail = mails("ben").getLast();
        var header = mail.header("List-Unsubscribe");
        var oneClick = header.substring(1, header.length() - 1).replace("http://localhost:8083", "");
        given().get(oneClick)
                .statusCode(200)
                .body("act", equalTo("UNSUBSCRIBE"))
                .body("choices.answer", Matchers.contains("STOP"));
        assertThat(rows("select opt_out from preference")).isEmpty();
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(oneClick)
                .statusCode(200)
                .body("heading", equalTo("Påminnelsene er slått av"));
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(oneClick)
                .statusCode(200);
        given().get(oneClick).body("state", equalTo("STOPPED")).body("choices", hasSize(0));
        given().token(TestTokens.leader("ben@example.org"))
                .get("/api/v1/preferences/me")
                .body("optOut", Matchers.contains("session-reminder"));
        sessions(change -> change.session("Tirsdag", "neste", local("2027-02-03T09:00"), Map.of(), true));
        assertThat(rows("select count(*) from delivery where kind = 'session-reminder' and state = 'PENDING'"
                        + " and leader_id = '" + id("ben") + "'"))
                .containsExactly("0");
    }

    @Test
    void a_changed_letter_or_one_more_is_no_link_of_ours() {
        anInvitation();
        var link = link("ben", 0);
        given().get(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "Q" : "A"))
                .statusCode(404);
        given().withoutEncoding().get(link + "%3D%3D").statusCode(404);
    }

    @Test
    void a_form_that_cannot_be_read_changes_nothing() {
        anInvitation();
        var link = link("ben", 0);
        for (var body : new String[] {"%%%", "answer=%ZZ", "answer=%e6", "answer"}) {
            var answer = given().header("Content-Type", "application/x-www-form-urlencoded")
                    .body(body)
                    .post(link);
            assertThat(answer.statusCode()).as(body).isIn(400, 422, 503);
            answer.contentType("application/problem+json");
        }
        for (var type : new String[] {
            "multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary=%"
        }) {
            given().header("Content-Type", type)
                    .body("junk")
                    .post(link)
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        OTHERS.verify(0, putRequestedFor(urlEqualTo(response())));
    }

    @Test
    void both_kinds_of_form_answer() {
        anInvitation();
        OTHERS.stubFor(put(urlEqualTo(response())).willReturn(okJson("{}")));
        given().contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nDECLINED\r\n--x--\r\n")
                .post(link("ben", 0))
                .statusCode(200);
        given().header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .body("a=b&answer=DECLINED")
                .post(link("ben", 0))
                .statusCode(200);
        OTHERS.verify(
                2, putRequestedFor(urlEqualTo(response())).withRequestBody(equalToJson("{\"response\":\"DECLINED\"}")));
    }

    @Test
    void links_of_who_is_inactive_show_and_do_nothing_and_say_so() {
        anInvitation();
        OTHERS.stubFor(put(urlEqualTo(response())).willReturn(okJson("{}")));
        var session = link("ben", 0);
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        var header = mails("ben").getLast().header("List-Unsubscribe");
        var stop = header.substring(1, header.length() - 1).replace("http://localhost:8083", "");
        groups(change -> change.leader("ben", "nb", Map.of("active", false)));
        for (var link : List.of(session, stop)) {
            given().header("Accept-Language", "nn")
                    .get(link)
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("title", equalTo("Lenkja verkar ikkje lenger"))
                    .body("detail", containsString("ikkje er aktiv"))
                    .body(not(containsString("Rådhuset")))
                    .body(not(containsString("januar")));
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(link)
                    .statusCode(409);
            given().contentType("application/json").body("{}").post(link).statusCode(409);
        }
        OTHERS.verify(0, putRequestedFor(urlEqualTo(response())));
        assertThat(rows("select opt_out from preference")).isEmpty();
        groups(change -> change.erased("ben"));
        given().get(session).statusCode(409);
        groups(change -> change.leader("ben", "nb"));
        given().get(session).statusCode(200);
    }

    @Test
    void an_offer_cannot_be_taken_by_who_is_inactive() {
        aGroup("Tirsdag");
        var signUp = id("sign-up Tirsdag/ben");
        OTHERS.stubFor(post(urlEqualTo("/api/v1/sign-ups/" + signUp + "/offer-notice"))
                .willReturn(okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}")));
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", Map.of("offer", 1)));
        mailsLeave();
        var take = link("ben", 0);
        groups(change -> change.leader("ben", "nb", Map.of("active", false)));
        given().contentType("application/json").post(take).statusCode(409);
        OTHERS.verify(0, postRequestedFor(urlEqualTo("/api/v1/sign-ups/" + signUp + "/accept")));
    }

    /** Only wrong ones count, and only where they come from. */
    @Test
    void who_guesses_is_told_to_wait_and_a_right_link_is_never_refused() throws Exception {
        anInvitation();
        var link = link("ben", 0);
        var guesser = clientAt("127.0.0.7");
        var answers = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 40; i++) {
            itIs(MONDAY); // Slow as the machine may be, no time goes by.
            answers.add(guesser.send(request("/api/v1/actions/guess" + i, i % 2 == 0), DISCARDED)
                    .statusCode());
        }
        assertThat(answers.subList(0, 30)).containsOnly(404);
        assertThat(answers).endsWith(429);
        var refused = guesser.send(request("/api/v1/actions/guess", false), DISCARDED);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(guesser.send(request(link, false), DISCARDED).statusCode()).isEqualTo(200);
        assertThat(clientAt("127.0.0.8")
                        .send(request("/api/v1/actions/guess", false), DISCARDED)
                        .statusCode())
                .isEqualTo(404);
    }

    /** A proxy adds a word to what its client sent: the client's own words are nobody's address. */
    @Test
    void an_invented_address_in_front_of_the_proxys_word_does_not_lift_the_limit() throws Exception {
        var answers = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 40; i++) {
            itIs(MONDAY);
            answers.add(guessBehindProxy("192.0.2." + i + ", ", "203.0.113.9"));
        }
        assertThat(answers.subList(0, 30)).containsOnly(404);
        assertThat(answers).endsWith(429);
        assertThat(guessBehindProxy("", "203.0.113.9")).as("the same client").isEqualTo(429);
        assertThat(guessBehindProxy("203.0.113.9, ", "203.0.113.10"))
                .as("another client")
                .isEqualTo(404);
    }

    private static int guessBehindProxy(String invented, String client) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Http.port() + "/api/v1/actions/guess"))
                .header("X-Forwarded-For", invented + client)
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request, DISCARDED).statusCode();
        }
    }

    private static final HttpResponse.BodyHandler<Void> DISCARDED = HttpResponse.BodyHandlers.discarding();

    private static HttpClient clientAt(String address) throws Exception {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private static HttpRequest request(String path, boolean posts) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Http.port() + path));
        return posts
                ? request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build()
                : request.build();
    }
}
