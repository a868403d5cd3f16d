package no.moteplass.notifications;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.TestTokens;

/** What is read, in which order whatever, and what is known of it afterwards. */
@QuarkusTest
class ReadModelsTest extends Story {

    private static final String SINCE = "2026-12-20T09:00";

    @Test
    void the_order_across_subjects_and_feeds_makes_no_difference() {
        sessions(change -> change.answered("samling", "ben", "DECLINED")
                .assigned("Tirsdag", "samling", "anna")
                .session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true)
                .unknown());
        groups(change -> change.seat("Tirsdag", "ben", instant(SINCE), null).leader("anna", "nb"));
        groups(change -> change.leader("ben", "nb"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        groups(change -> change.group("Tirsdag", "ACTIVE", true).unknown());
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Ny samling onsdag 13. jan. kl. 09.00");
        assertThat(subjects("anna")).containsExactly("Ny samling onsdag 13. jan. kl. 09.00");
        assertThat(log("ben")).containsExactly("session-invitation SENT");
    }

    @Test
    void a_lower_version_tells_nothing_new() {
        aGroup("Tirsdag", "ben");
        var old = Events.at(now())
                .session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true)
                .list();
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-14T09:00"), Map.of(), true));
        apply("sessions", old);
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Ny samling torsdag 14. jan. kl. 09.00");
    }

    @Test
    void a_page_that_holds_history_and_news_tells_the_news_alone() {
        var before = instant("2026-11-01T09:00");
        var page = new ArrayList<>(Events.at(before)
                .leader("ben", "nb")
                .group("Gammel", "ACTIVE", true)
                .seat("Gammel", "ben", before, null)
                .list());
        apply("groups", page);
        var both = new ArrayList<>(Events.at(before)
                .session("Gammel", "en", local("2027-02-01T09:00"), Map.of(), true)
                .session("Gammel", "to", local("2027-02-02T09:00"), Map.of(), true)
                .list());
        both.addAll(Events.at(now())
                .session("Gammel", "to", local("2027-02-02T11:00"), Map.of("sequence", 1), true)
                .session("Gammel", "tre", local("2027-02-03T09:00"), Map.of(), true)
                .list());
        apply("sessions", both);
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactlyInAnyOrder(
                        "Samling flyttet til tirsdag 2. feb. kl. 11.00", "Ny samling onsdag 3. feb. kl. 09.00");
    }

    @Test
    void a_source_restored_from_yesterday_mails_nothing_again_and_forgets_what_is_no_longer_so() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T10:00"), Map.of("sequence", 1), true)
                .session("Tirsdag", "ny", local("2027-01-20T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(mails("ben")).hasSize(3);

        // The restore: yesterday's state under another epoch, and sending from now on.
        var yesterday = now().minus(Duration.ofDays(1));
        sql("update feed_subscription set state = 'REBUILDING', send_from = '" + now() + "' where name = 'sessions'");
        later(Duration.ofMinutes(1));
        apply(
                "sessions",
                Events.at(yesterday, "second")
                        .session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true)
                        .list());
        QuarkusTransaction.requiringNew().run(() -> handler("sessions").rebuilt("second"));
        sql("update feed_subscription set state = 'CURRENT' where name = 'sessions'");
        mailsLeave();
        assertThat(mails("ben")).hasSize(3);
        assertThat(rows("select count(*) from session")).containsExactly("1");

        apply(
                "sessions",
                Events.at(now(), "second")
                        .session("Tirsdag", "samling", local("2027-01-13T10:00"), Map.of("sequence", 1), true)
                        .list());
        mailsLeave();
        assertThat(mails("ben")).as("it is where ben was told").hasSize(3);
    }

    @Test
    void while_a_feed_is_read_anew_session_mails_wait_and_sign_up_mails_do_not() {
        aGroup("Tirsdag", "ben");
        sql("update feed_subscription set state = 'REBUILDING' where name = 'sessions'");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du har fått plass: Tirsdag");
        sql("update feed_subscription set state = 'CURRENT'");
        mailsLeave();
        assertThat(mails("ben")).hasSize(2);
    }

    @Test
    void paused_groups_only_cancel_and_tell_the_rest_when_they_go_on() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "en", local("2027-01-13T09:00"), Map.of(), true)
                .session("Tirsdag", "to", local("2027-01-14T09:00"), Map.of(), true));
        mailsLeave();
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        sessions(change -> change.session("Tirsdag", "tre", local("2027-01-20T09:00"), Map.of(), true)
                .session("Tirsdag", "to", local("2027-01-14T11:00"), Map.of("sequence", 1), true)
                .session(
                        "Tirsdag", "en", local("2027-01-13T09:00"), Map.of("state", "CANCELLED", "sequence", 1), true));
        mailsLeave();
        assertThat(subjects("ben")).hasSize(3).last().isEqualTo("Avlyst: samling onsdag 13. jan. kl. 09.00");
        groups(change -> change.group("Tirsdag", "ACTIVE", true));
        mailsLeave();
        assertThat(subjects("ben"))
                .hasSize(5)
                .contains("Samling flyttet til torsdag 14. jan. kl. 11.00", "Ny samling onsdag 20. jan. kl. 09.00");
    }

    @Test
    void a_draft_tells_nobody_anything_until_it_opens() {
        groups(change ->
                change.leader("ben", "nb").group("Utkast", "DRAFT", true).seat("Utkast", "ben", instant(SINCE), null));
        sessions(change -> change.session("Utkast", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        groups(change -> change.group("Utkast", "OPEN", true));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Ny samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void who_is_erased_or_no_longer_active_gets_nothing_more() {
        aGroup("Tirsdag", "ben", "eli");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        groups(change -> change.erased("ben").leader("eli", "nb", Map.of("active", false)));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(mails("eli")).isEmpty();
        assertThat(log("ben")).allMatch(row -> row.endsWith("CANCELLED"));
        assertThat(log("eli")).contains("session-invitation CANCELLED");
    }

    @Test
    void who_comes_back_after_leaving_is_invited_again() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        groups(change -> change.member("Tirsdag", "ben", instant(SINCE), now(), List.of(), "WITHDREW"));
        mailsLeave();
        groups(change -> change.seat("Tirsdag", "ben", now(), null));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly(
                        "Ny samling onsdag 13. jan. kl. 09.00",
                        "Ikke lenger med: samling onsdag 13. jan. kl. 09.00",
                        "Ny samling onsdag 13. jan. kl. 09.00");
        assertThat(log("ben").stream().filter(row -> row.startsWith("session-reminder")))
                .containsExactly("session-reminder PENDING");
    }

    /** P9: what a participant is, whom they report to and on which level is nothing that a message needs. */
    @Test
    void of_a_person_nothing_is_kept_but_what_a_message_needs() {
        groups(change -> change.leader(
                "ben",
                "nn",
                Map.of(
                        "level",
                        "FRONT_LINE",
                        "kind",
                        "UNION_REP",
                        "manager",
                        id("cai").toString(),
                        "unit",
                        id("unit").toString(),
                        "inRoleSince",
                        "2019-05-01",
                        "facilitatorTrained",
                        true)));
        assertThat(rows("select key from leader l, jsonb_object_keys(to_jsonb(l)) key order by key"))
                .containsExactly(
                        "active",
                        "changed_at",
                        "email",
                        "epoch",
                        "family_name",
                        "given_name",
                        "id",
                        "language",
                        "person_key",
                        "version");
        assertThat(everythingKept())
                .contains("ben@example.org")
                .doesNotContain(
                        "FRONT_LINE",
                        "UNION_REP",
                        id("cai").toString(),
                        id("unit").toString(),
                        "2019-05-01");
    }

    @Test
    void everybody_reads_what_is_held_about_them_and_nobody_elses() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        given().token(TestTokens.leader("ben@example.org"))
                .get("/api/v1/leaders/" + id("ben") + "/data")
                .statusCode(200)
                .body("person[0].email", equalTo("ben@example.org"))
                .body("memberships", hasSize(1))
                .body("told", hasSize(2))
                .body("invitedUids", equalTo(List.of("serie@moteplass")))
                .body("deliveries", hasSize(3));
        given().token(TestTokens.coordinator("koordinator@example.org"))
                .get("/api/v1/leaders/" + id("ben") + "/data")
                .statusCode(404);
    }
}
