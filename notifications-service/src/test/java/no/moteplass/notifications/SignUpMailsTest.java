package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;

@QuarkusTest
class SignUpMailsTest extends Story {

    private static final Map<String, Object> FIRST_OFFER = Map.of("offer", 1, "offeredAt", "2027-01-04T09:00:00Z");

    private static String notice() {
        return "/api/v1/sign-ups/" + id("sign-up Tirsdag/ben") + "/offer-notice";
    }

    private void noticeAnswers(String expires) {
        OTHERS.stubFor(post(urlEqualTo(notice()))
                .willReturn(okJson(
                        "{\"id\":\"x\",\"state\":\"OFFERED\",\"offerExpiresAt\":\"" + expires + "\",\"someday\":1}")));
    }

    @Test
    void placed_waiting_and_the_number_in_the_queue() {
        aGroup("Tirsdag", "ben");
        groups(change -> change.leader("eli", "en")
                .signUp("Tirsdag", "ben", "PLACED", Map.of())
                .signUp("Tirsdag", "eli", "WAITING", Map.of("position", 2)));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått plass: Tirsdag");
        assertThat(mails("ben").getFirst().text()).contains("Hei Ben!").contains("«Tirsdag»");
        assertThat(mails("ben").getFirst().header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mails("ben").getFirst().header("List-Unsubscribe")).isNull();
        assertThat(subjects("eli")).containsExactly("You are on the waiting list: Tirsdag");
        assertThat(mails("eli").getFirst().text()).contains("You are number 2 on the waiting list.");
    }

    @ParameterizedTest
    @CsvSource({
        "a|b@example.org, a|b@example.org",
        "{a}@example.org, {a}@example.org",
        "100%a@example.org, 100%a@example.org",
        "o'hara+1@example.org, o'hara+1@example.org",
        "ola@blåbær.no, ola@xn--blbr-roah.no"
    })
    void every_address_that_the_directory_takes_gets_its_mail(String kept, String written) {
        aGroup("Tirsdag", "ben");
        groups(change ->
                change.leader("ben", "nb", Map.of("email", kept)).signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
        assertThat(PostBox.to(written)).extracting(PostBox.Mail::subject).contains("Du har fått plass: Tirsdag");
        assertThat(PostBox.to(written).getFirst().header("To")).endsWith("<" + written + ">");
    }

    @Test
    void an_offer_is_noticed_first_and_names_until_when_and_reminds_a_working_day_before() {
        aGroup("Tirsdag");
        itIs(local("2027-03-23T10:00"));
        noticeAnswers("2027-03-31T12:00:00+02:00");
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        OTHERS.verify(1, postRequestedFor(urlEqualTo(notice())).withHeader("Authorization", equalTo("Bearer ours")));
        assertThat(subjects("ben")).containsExactly("Du har fått tilbud om plass: Tirsdag");
        assertThat(mails("ben").getFirst().text())
                .contains("onsdag 31. mars 2027 kl. 12.00")
                .contains("Takk ja")
                .contains("Takk nei")
                .contains("http://localhost:8080/svar/");

        groups(change -> change.signUp(
                "Tirsdag", "ben", "OFFERED", Map.of("offer", 1, "offerExpiresAt", "2027-03-31T10:00:00Z")));
        assertThat(rows("select to_char(due_at at time zone 'Europe/Oslo', 'YYYY-MM-DD HH24:MI') from delivery"
                        + " where state = 'PENDING'"))
                .containsExactly("2027-03-30 12:00");
        // The mail was tried again on a later day: the deadline was put off, and its reminder with it.
        groups(change -> change.signUp(
                "Tirsdag", "ben", "OFFERED", Map.of("offer", 1, "offerExpiresAt", "2027-04-01T10:00:00Z")));
        itIs(local("2027-03-30T12:00"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        itIs(local("2027-03-31T12:00"));
        mailsLeave();
        assertThat(subjects("ben")).last().isEqualTo("Svar innen torsdag 1. apr. kl. 12.00: Tirsdag");
        assertThat(mails("ben")).hasSize(2);
    }

    @Test
    void while_groups_service_is_away_the_offer_waits() {
        aGroup("Tirsdag");
        OTHERS.stubFor(post(urlEqualTo(notice())).willReturn(aResponse().withStatus(503)));
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        assertThat(log("ben")).containsExactly("seat-offered RETRYING");
        noticeAnswers("2027-01-07T12:00:00+01:00");
        later(Duration.ofMinutes(1));
        mailsLeave();
        assertThat(log("ben")).containsExactly("seat-offered SENT");
    }

    @Test
    void an_offer_that_is_over_is_not_mailed() {
        aGroup("Tirsdag");
        OTHERS.stubFor(post(urlEqualTo(notice())).willReturn(aResponse().withStatus(409)));
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        assertThat(log("ben")).containsExactly("seat-offered SUPPRESSED");
    }

    @Test
    void a_turn_that_is_overtaken_before_its_mail_left_is_suppressed() {
        aGroup("Tirsdag");
        noticeAnswers("2027-01-07T12:00:00+01:00");
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        groups(change -> change.signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        assertThat(log("ben")).containsExactlyInAnyOrder("sign-up-waiting SUPPRESSED", "seat-offered SENT");
        groups(change -> change.signUp("Tirsdag", "ben", "DECLINED", Map.of("offer", 1)));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
    }

    @Test
    void a_first_lapse_keeps_the_number_and_a_second_ends_it() {
        aGroup("Tirsdag");
        noticeAnswers("2027-01-07T12:00:00+01:00");
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        mailsLeave();
        groups(change -> change.signUp(
                "Tirsdag", "ben", "OFFERED", Map.of("offer", 1, "offerExpiresAt", "2027-01-07T11:00:00Z")));
        mailsLeave();
        groups(change -> change.signUp("Tirsdag", "ben", "WAITING", Map.of("offer", 1, "lapses", 1, "position", 1)));
        mailsLeave();
        groups(change -> change.signUp("Tirsdag", "ben", "OFFERED", Map.of("offer", 2, "lapses", 1)));
        mailsLeave();
        groups(change -> change.signUp("Tirsdag", "ben", "LAPSED", Map.of("offer", 2, "lapses", 2)));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly(
                        "Du står på venteliste: Tirsdag",
                        "Du har fått tilbud om plass: Tirsdag",
                        "Tilbudet om plass gikk ut: Tirsdag",
                        "Du har fått tilbud om plass: Tirsdag",
                        "Påmeldingen er avsluttet: Tirsdag");
        assertThat(log("ben")).contains("seat-offered SUPPRESSED");
    }

    @Test
    void a_paused_group_tells_nobody_of_seats_until_it_goes_on() {
        aGroup("Tirsdag");
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        groups(change -> change.group("Tirsdag", "ACTIVE", true));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått plass: Tirsdag");
    }

    @Test
    void a_group_that_was_never_open_closes_in_silence() {
        var since = instant("2026-12-20T09:00");
        groups(change ->
                change.leader("ben", "nb").group("Utkast", "DRAFT", true).seat("Utkast", "ben", since, null));
        groups(change -> change.group("Utkast", "CLOSED", true)
                .member("Utkast", "ben", since, now(), java.util.List.of(), "GROUP_CLOSED"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
    }

    @Test
    void names_from_people_break_no_header_and_no_page() {
        var name = "Ærlige østlendinger på tå hev\r\nBcc: alle@example.org <script>alert(1)</script> og mye mer tekst";
        groups(change -> change.leader("ben", "nb", Map.of("givenName", "Ben\r\nX-Bad: 1 <b>", "familyName", "Å\"s"))
                .group(name, "ACTIVE", true)
                .signUp(name, "ben", "PLACED", Map.of()));
        mailsLeave();
        var mail = mails("ben").getFirst();
        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(60).startsWith("Du har fått plass: Ærlige østlendinger");
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.header("X-Bad")).isNull();
        assertThat(mail.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void an_offer_that_waits_while_its_group_is_paused_is_told_when_it_goes_on() {
        aGroup("Tirsdag");
        noticeAnswers("2027-01-08T12:00:00+01:00");
        PostBox.close();
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        PostBox.open();
        later(Duration.ofMinutes(2));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        groups(change -> change.group("Tirsdag", "ACTIVE", true));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått tilbud om plass: Tirsdag");
    }

    @Test
    void an_offer_that_could_not_reach_somebody_is_told_when_they_are_back() {
        aGroup("Tirsdag");
        noticeAnswers("2027-01-08T12:00:00+01:00");
        groups(change ->
                change.leader("ben", "nb", Map.of("active", false)).signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        assertThat(log("ben")).isEmpty();
        groups(change -> change.leader("ben", "nb"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått tilbud om plass: Tirsdag");
        groups(change -> change.leader("ben", "nb", Map.of("active", false)));
        groups(change -> change.leader("ben", "nb"));
        mailsLeave();
        assertThat(mails("ben")).as("what was told is not told again").hasSize(1);
    }

    @Test
    void no_offer_begins_to_run_out_while_the_mail_server_is_away() {
        aGroup("Tirsdag");
        noticeAnswers("2027-01-08T12:00:00+01:00");
        PostBox.close();
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        mailsLeave();
        OTHERS.verify(0, postRequestedFor(urlEqualTo(notice())));
        PostBox.open();
        later(Duration.ofMinutes(1));
        mailsLeave();
        OTHERS.verify(1, postRequestedFor(urlEqualTo(notice())));
        assertThat(mails("ben")).hasSize(1);
    }

    @Test
    void what_was_overtaken_and_holds_again_is_told() {
        aGroup("Tirsdag");
        PostBox.close();
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        groups(change -> change.signUp("Tirsdag", "ben", "OFFERED", FIRST_OFFER));
        groups(change -> change.signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        PostBox.open();
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du står på venteliste: Tirsdag");
    }

    @Test
    void a_long_subject_is_folded_and_both_given_names_are_greeted() throws Exception {
        var name = "Ærlige østlendinger på tå hev 🌱 gjennom hele omstillingen";
        groups(change -> change.leader("ben", "nb", Map.of("givenName", "Bjørn Åge"))
                .group(name, "ACTIVE", true)
                .signUp(name, "ben", "PLACED", Map.of()));
        mailsLeave();
        var mail = mails("ben").getFirst();
        var raw = new java.io.ByteArrayOutputStream();
        mail.mime().writeTo(raw);
        var head = raw.toString(java.nio.charset.StandardCharsets.US_ASCII).split("\r\n\r\n")[0];
        assertThat(head.lines().filter(line -> line.contains("=?utf-8?"))).allMatch(line -> line.length() <= 76);
        assertThat(mail.subject()).startsWith("Du har fått plass: Ærlige østlendinger på tå hev 🌱");
        assertThat(mail.text()).contains("Hei Bjørn Åge!");
    }
}
