package no.moteplass.notifications;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.TestTokens;

/** N2, N3 and N4 against the running dispatcher. */
@QuarkusTest
class RemindersTest extends Story {

    private List<String> reminders(String name) {
        return rows("select to_char(due_at at time zone 'Europe/Oslo', 'MM-DD HH24:MI') || ' ' || state from delivery"
                + " where kind = 'session-reminder' and leader_id = '" + id(name) + "' order by due_at");
    }

    private void aSession(String start) {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local(start), Map.of(), true));
        mailsLeave();
    }

    private void moved(String start, int sequence) {
        sessions(change -> change.session(
                "Tirsdag",
                "samling",
                local("2027-01-13T09:00"),
                Map.of("startLocal", local(start), "sequence", sequence),
                true));
    }

    @Test
    void reminds_once_a_day_before_with_both_answers_and_a_way_out() {
        aSession("2027-01-13T09:00");
        assertThat(reminders("ben")).containsExactly("01-12 09:00 PENDING");
        itIs(local("2027-01-12T08:59"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly(
                        "Ny samling onsdag 13. jan. kl. 09.00", "Påminnelse: samling onsdag 13. jan. kl. 09.00");
        var mail = mails("ben").getLast();
        assertThat(mail.text()).contains("Kommer:").contains("Kommer ikke:").contains("/avmeld/");
        assertThat(mail.header("List-Unsubscribe"))
                .startsWith("<http://localhost:8083/api/v1/actions/")
                .endsWith(">");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.parts()).hasSize(2);
    }

    @Test
    void a_moved_session_moves_its_reminder_and_one_moved_after_it_is_reminded_of_again() {
        aSession("2027-01-13T09:00");
        moved("2027-01-14T13:00", 1);
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-13 13:00 PENDING");
        itIs(local("2027-01-13T13:00"));
        mailsLeave();
        assertThat(subjects("ben")).last().isEqualTo("Påminnelse: samling torsdag 14. jan. kl. 13.00");
        moved("2027-01-19T09:00", 2);
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-13 13:00 SENT", "01-18 09:00 PENDING");
    }

    @Test
    void a_cancelled_session_reminds_nobody() {
        aSession("2027-01-13T09:00");
        sessions(change -> change.session(
                "Tirsdag", "samling", local("2027-01-13T09:00"), Map.of("state", "CANCELLED", "sequence", 1), true));
        assertThat(reminders("ben")).containsExactly("01-12 09:00 CANCELLED");
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly("Ny samling onsdag 13. jan. kl. 09.00", "Avlyst: samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void who_declined_is_not_reminded_until_they_come_after_all() {
        aSession("2027-01-13T09:00");
        sessions(change -> change.answered("samling", "ben", "DECLINED"));
        assertThat(reminders("ben")).containsExactly("01-12 09:00 CANCELLED");
        sessions(change -> change.answered("samling", "ben", "ACCEPTED"));
        assertThat(reminders("ben")).containsExactly("01-12 09:00 PENDING");
    }

    @Test
    void one_that_would_come_after_the_start_is_not_sent() {
        aSession("2027-01-13T09:00");
        itIs(local("2027-01-13T09:00"));
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-12 09:00 EXPIRED");
        assertThat(mails("ben")).hasSize(1);
    }

    @Test
    void after_an_outage_only_the_latest_is_sent() {
        aGroup("Tirsdag", "ben");
        prefers("ben", "[\"P2D\",\"P1D\",\"PT1H\"]");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-14T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(reminders("ben"))
                .containsExactly("01-12 09:00 PENDING", "01-13 09:00 PENDING", "01-14 08:00 PENDING");
        itIs(local("2027-01-14T08:10"));
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-12 09:00 EXPIRED", "01-13 09:00 EXPIRED", "01-14 08:00 SENT");
    }

    @Test
    void a_session_known_too_late_is_not_reminded_of() {
        itIs(local("2027-01-12T10:00"));
        aSession("2027-01-13T09:00");
        assertThat(reminders("ben")).isEmpty();
        assertThat(mails("ben")).hasSize(1);
    }

    @Test
    void one_inside_quiet_hours_that_is_known_after_they_began_goes_at_their_end() {
        itIs(local("2027-01-08T21:00"));
        aSession("2027-01-11T09:00");
        assertThat(reminders("ben")).containsExactly("01-11 07:00 PENDING");
    }

    @Test
    void waits_for_its_invitation() {
        PostBox.close();
        aSession("2027-01-13T09:00");
        itIs(local("2027-01-12T09:00"));
        sql("update delivery set due_at = '2027-01-12T11:00:00Z' where kind = 'session-invitation'");
        PostBox.open();
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        itIs(local("2027-01-12T12:01"));
        mailsLeave();
        later(Duration.ofSeconds(31));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly(
                        "Ny samling onsdag 13. jan. kl. 09.00", "Påminnelse: samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void a_paused_group_reminds_nobody() {
        aSession("2027-01-13T09:00");
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
    }

    @Test
    void ones_own_choices_move_reminders_and_stop_them() {
        aSession("2027-01-13T09:00");
        prefers("ben", "[\"PT2H\"]");
        assertThat(reminders("ben")).containsExactly("01-12 09:00 CANCELLED", "01-13 07:00 PENDING");
        prefers("ben", "[]");
        assertThat(reminders("ben")).allMatch(row -> row.endsWith("CANCELLED"));
    }

    private static void prefers(String name, String offsets) {
        given().token(TestTokens.leader(name + "@example.org"))
                .contentType("application/json")
                .body("{\"offsets\":" + offsets
                        + ",\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],\"attachInvitation\":\"AUTO\"}")
                .put("/api/v1/preferences/me");
    }

    private void chooses(String name, String offsets, String quiet, String optOut) {
        given().token(TestTokens.leader(name + "@example.org"))
                .contentType("application/json")
                .body("{\"offsets\":" + offsets + ",\"digest\":\"NONE\",\"quietHours\":" + quiet + ",\"optOut\":["
                        + optOut + "],\"attachInvitation\":\"AUTO\"}")
                .put("/api/v1/preferences/me")
                .statusCode(200);
    }

    private static final String USUAL = "{\"from\":\"20:00\",\"to\":\"07:00\",\"weekends\":true}";

    @Test
    void who_comes_after_all_in_the_weekend_is_not_woken_by_the_next_small_change() {
        aSession("2027-01-11T09:00");
        assertThat(reminders("ben")).containsExactly("01-08 19:30 PENDING");
        sessions(change -> change.answered("samling", "ben", "DECLINED"));
        itIs(local("2027-01-09T12:00"));
        sessions(change -> change.answered("samling", "ben", "ACCEPTED"));
        assertThat(reminders("ben")).containsExactly("01-11 07:00 PENDING");
        sessions(change -> change.assigned("Tirsdag", "samling", "anna"));
        assertThat(reminders("ben")).containsExactly("01-11 07:00 PENDING");
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
    }

    @Test
    void quiet_hours_chosen_when_they_have_begun_hold_until_their_end() {
        aGroup("Tirsdag", "ben");
        chooses("ben", "[\"P1D\"]", "null", "");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-11T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-10 09:00 PENDING");
        itIs(local("2027-01-09T12:00"));
        chooses("ben", "[\"P1D\"]", USUAL, "");
        assertThat(reminders("ben")).containsExactly("01-11 07:00 PENDING");
    }

    @Test
    void quiet_hours_given_up_after_the_moment_leave_the_reminder_where_it_is() {
        itIs(local("2027-01-09T12:00"));
        aSession("2027-01-11T09:00");
        assertThat(reminders("ben")).containsExactly("01-11 07:00 PENDING");
        itIs(local("2027-01-10T12:00"));
        chooses("ben", "[\"P1D\"]", "null", "");
        assertThat(reminders("ben")).containsExactly("01-11 07:00 PENDING");
    }

    @Test
    void a_session_moved_within_quiet_hours_is_reminded_of_at_their_end() {
        aSession("2027-01-11T09:00");
        itIs(local("2027-01-08T19:30"));
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-08 19:30 SENT");
        itIs(local("2027-01-09T12:00"));
        sessions(change -> change.session(
                "Tirsdag",
                "samling",
                local("2027-01-11T09:00"),
                Map.of("startLocal", local("2027-01-11T12:00"), "sequence", 1),
                true));
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-08 19:30 SENT", "01-11 07:00 PENDING");
    }

    @Test
    void a_session_moved_there_and_back_while_somebody_had_declined_is_still_reminded_of() {
        aSession("2027-01-13T09:00");
        sessions(change -> change.answered("samling", "ben", "DECLINED"));
        moved("2027-01-14T13:00", 1);
        sessions(change -> change.answered("samling", "ben", "ACCEPTED"));
        moved("2027-01-13T09:00", 2);
        mailsLeave();
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        assertThat(subjects("ben")).last().isEqualTo("Påminnelse: samling onsdag 13. jan. kl. 09.00");
        itIs(local("2027-01-13T13:00"));
        mailsLeave();
        assertThat(reminders("ben").stream().filter(each -> each.endsWith("SENT")))
                .hasSize(1);
    }

    @Test
    void opting_out_and_in_again_reminds_once() {
        aSession("2027-01-13T09:00");
        chooses("ben", "[\"P1D\"]", USUAL, "\"session-reminder\"");
        assertThat(reminders("ben")).containsExactly("01-12 09:00 CANCELLED");
        chooses("ben", "[\"P1D\"]", USUAL, "");
        assertThat(reminders("ben")).containsExactly("01-12 09:00 PENDING");
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        chooses("ben", "[\"P1D\"]", USUAL, "\"session-reminder\"");
        chooses("ben", "[\"P1D\"]", USUAL, "");
        mailsLeave();
        assertThat(reminders("ben")).containsExactly("01-12 09:00 SENT");
        assertThat(mails("ben")).hasSize(2);
    }

    @Test
    void of_two_offsets_that_quiet_hours_bring_together_one_is_sent() {
        aGroup("Tirsdag", "ben");
        chooses("ben", "[\"P2D\",\"P1D\",\"PT1H\"]", USUAL, "");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-11T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(reminders("ben"))
                .containsExactly("01-08 19:30 PENDING", "01-08 19:30 PENDING", "01-11 08:00 PENDING");
        itIs(local("2027-01-08T19:30"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(2);
        itIs(local("2027-01-11T08:00"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(3);
    }

    @Test
    void a_reminder_that_was_refused_for_a_while_does_not_follow_a_later_one() {
        aGroup("Tirsdag", "ben");
        chooses("ben", "[\"P1D\",\"PT1H\"]", "null", "");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        PostBox.close();
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        sql(
                "update delivery set due_at = '2027-01-13T07:30:00Z' where kind = 'session-reminder' and state = 'RETRYING'");
        PostBox.open();
        itIs(local("2027-01-13T08:00"));
        mailsLeave();
        itIs(local("2027-01-13T08:31"));
        mailsLeave();
        // The one that was there before the mail server stopped is not kept.
        assertThat(subjects("ben")).containsExactly("Påminnelse: samling onsdag 13. jan. kl. 09.00");
        assertThat(reminders("ben")).containsExactlyInAnyOrder("01-13 08:30 EXPIRED", "01-13 08:00 SENT");
    }

    @Test
    void who_joins_after_the_time_is_not_reminded_and_who_joins_before_is() {
        aGroup("Tirsdag");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        itIs(local("2027-01-12T08:50"));
        groups(change -> change.leader("eli", "en").seat("Tirsdag", "eli", now(), null));
        itIs(local("2027-01-12T09:10"));
        groups(change -> change.leader("ben", "nb").seat("Tirsdag", "ben", now(), null));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Ny samling onsdag 13. jan. kl. 09.00");
        assertThat(reminders("ben")).isEmpty();
        assertThat(subjects("eli")).contains("Reminder: session Wednesday 13 Jan at 09:00");
    }

    @Test
    void a_reminder_follows_its_readers_language_and_address_and_ends_with_their_account() {
        aSession("2027-01-13T09:00");
        groups(change -> change.leader("ben", "nn", Map.of("email", "ny@example.org")));
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        assertThat(subjects("ny")).containsExactly("Påminning: samling onsdag 13. jan. kl. 09.00");
        assertThat(mails("ny").getFirst().text()).contains("onsdag 13. januar 2027 kl. 09.00–10.30");
    }

    @Test
    void who_is_active_again_hears_what_they_missed() {
        aGroup("Tirsdag", "ben");
        groups(change -> change.leader("ben", "nb", Map.of("active", false)));
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        groups(change -> change.leader("ben", "nb"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Ny samling onsdag 13. jan. kl. 09.00");
        assertThat(reminders("ben")).containsExactly("01-12 09:00 PENDING");
    }
}
