package no.moteplass.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.TestTokens;

/** N2, N3 and N4 against the running engine. */
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
                .containsExactly("Ny samling 13. januar", "Påminnelse: samling 13. januar kl. 09.00");
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
        assertThat(subjects("ben")).last().isEqualTo("Påminnelse: samling 14. januar kl. 13.00");
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
        assertThat(subjects("ben")).containsExactly("Ny samling 13. januar", "Avlyst: samlingen 13. januar");
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
                .containsExactly("Ny samling 13. januar", "Påminnelse: samling 13. januar kl. 09.00");
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
        given().auth()
                .oauth2(TestTokens.leader(name + "@example.org"))
                .contentType("application/json")
                .body("{\"offsets\":" + offsets
                        + ",\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],\"attachInvitation\":\"AUTO\"}")
                .put("/api/v1/preferences/me");
    }
}
