package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;

@QuarkusTest
class SessionMailsTest extends Story {

    @Test
    void a_whole_series_is_one_invitation() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(4));
        mailsLeave();

        assertThat(subjects("ben")).containsExactly("4 nye samlinger fra tirsdag 12. jan. kl. 09.00");
        assertThat(subjects("anna")).hasSize(1);
        var mail = mails("ben").getFirst();
        assertThat(mail.parts())
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("text/plain; charset=utf-8"),
                        html -> assertThat(html).startsWith("text/html; charset=utf-8"),
                        calendar -> assertThat(calendar).startsWith("text/calendar; method=REQUEST; charset=utf-8"));
        assertThat(mail.text())
                .contains("tirsdag 12. januar 2027 kl. 09.00–10.30")
                .contains("Rådhuset");
        assertThat(mail.text() + mail.html() + mail.ics().orElseThrow())
                .doesNotContain("Refleksjonsgruppe")
                .doesNotContain("Tirsdag\n");
        var event = mail.calendar().getEvents().getFirst();
        assertThat(mail.calendar().getEvents()).hasSize(1);
        assertThat(event.getUid().getValue()).isEqualTo("serie@moteplass");
        assertThat(event.getSummary().getValue()).isEqualTo("Samling");
        assertThat(event.getUrl().getValue()).as("not the group's page (P2)").endsWith("/min-side");
        assertThat(mail.ics().orElseThrow()).doesNotContain(id("Tirsdag").toString());
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("ben@example.org");
            assertThat(attendee.getRsvp()).isFalse();
        });
        assertThat(log("ben")).contains("session-invitation SENT", "session-reminder PENDING");
    }

    @Test
    void a_moved_session_is_one_update_of_it_alone() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(4));
        mailsLeave();
        var second = tuesdays(4).get(1);
        sessions(change ->
                change.ofSeries("Tirsdag", "serie", second, Map.of("startLocal", second.plusHours(1), "sequence", 1)));
        mailsLeave();

        assertThat(subjects("ben"))
                .containsExactly(
                        "4 nye samlinger fra tirsdag 12. jan. kl. 09.00",
                        "Samling flyttet til tirsdag 19. jan. kl. 10.00");
        var update = mails("ben").getLast();
        assertThat(update.text()).contains("Nytt tidspunkt: tirsdag 19. januar 2027 kl. 10.00–11.30");
        var events = update.calendar().getEvents();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getRecurrenceId()).isNotNull();
            assertThat(event.getSequence().getValue()).isEqualTo(1);
        });
        assertThat(update.html()).contains("/svar/");
    }

    @Test
    void a_day_of_ten_changes_is_one_mail_with_the_latest_and_none_if_all_is_back() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        var first = tuesdays(2).getFirst();
        for (var hour = 1; hour <= 10; hour++) {
            var start = first.plusMinutes(hour * 15L);
            var sequence = hour;
            sessions(change ->
                    change.ofSeries("Tirsdag", "serie", first, Map.of("startLocal", start, "sequence", sequence)));
        }
        mailsLeave();
        assertThat(mails("ben")).hasSize(2);
        assertThat(mails("ben").getLast().text()).contains("kl. 11.30–13.00");

        sessions(change -> change.ofSeries("Tirsdag", "serie", first, Map.of("startLocal", first, "sequence", 11)));
        sessions(change -> change.ofSeries(
                "Tirsdag", "serie", first, Map.of("startLocal", first.plusMinutes(150), "sequence", 12)));
        mailsLeave();
        assertThat(mails("ben")).hasSize(2);
        assertThat(log("ben")).contains("session-updated SUPPRESSED");
    }

    @Test
    void who_joins_in_mid_series_is_placed_and_invited_to_what_is_ahead() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(4));
        mailsLeave();
        itIs(local("2027-01-20T10:00"));
        groups(change -> change.leader("eli", "nn")
                .seat("Tirsdag", "eli", now(), null)
                .signUp("Tirsdag", "eli", "PLACED", Map.of()));
        mailsLeave();

        assertThat(subjects("eli"))
                .containsExactlyInAnyOrder(
                        "Du har fått plass: Tirsdag", "2 nye samlingar frå tysdag 26. jan. kl. 09.00");
        var invitation = mails("eli").stream()
                .filter(mail -> mail.subject().startsWith("2 nye"))
                .findFirst()
                .orElseThrow();
        var event = invitation.calendar().getEvents().getFirst();
        assertThat(event.getExceptionDates()).hasSize(2);
        assertThat(event.getRecurrenceRule().getValue().getCount()).isEqualTo(4);
        assertThat(subjects("ben")).hasSize(1);
    }

    @Test
    void who_leaves_gets_one_cancellation_and_no_reminders() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(3));
        mailsLeave();
        groups(change -> change.member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "WITHDREW"));
        mailsLeave();

        assertThat(subjects("ben"))
                .containsExactly(
                        "3 nye samlinger fra tirsdag 12. jan. kl. 09.00",
                        "Ikke lenger med: 3 samlinger fra tirsdag 12. jan. kl. 09.00");
        var cancel = mails("ben").getLast();
        assertThat(cancel.parts().getLast()).contains("method=CANCEL");
        assertThat(cancel.calendar().getEvents())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED"));
        assertThat(log("ben").stream().filter(row -> row.startsWith("session-reminder")))
                .hasSize(3)
                .allMatch(row -> row.endsWith("CANCELLED"));
    }

    @Test
    void a_group_that_closes_says_so_once_and_cancels_each_uid_once() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        groups(change -> change.leader("eli", "nb").signUp("Tirsdag", "eli", "WAITING", Map.of("position", 1)));
        mailsLeave();
        groups(change -> change.group("Tirsdag", "CLOSED", true)
                .member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "GROUP_CLOSED")
                .member("Tirsdag", "anna", null, null, List.of(), "GROUP_CLOSED")
                .signUp("Tirsdag", "eli", "WITHDRAWN", Map.of("endReason", "GROUP_CLOSED")));
        mailsLeave();
        sessions(change -> {
            tuesdays(2)
                    .forEach(date -> change.ofSeries(
                            "Tirsdag",
                            "serie",
                            date,
                            Map.of("state", "CANCELLED", "cancelReason", "GROUP_CLOSED", "sequence", 1)));
            return change;
        });
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactlyInAnyOrder(
                        "2 nye samlinger fra tirsdag 12. jan. kl. 09.00",
                        "Gruppen er avsluttet: Tirsdag",
                        "Avlyst: 2 samlinger fra tirsdag 12. jan. kl. 09.00");
        assertThat(subjects("anna")).hasSize(3);
        assertThat(subjects("eli")).containsExactly("Du står på venteliste: Tirsdag", "Gruppen er avsluttet: Tirsdag");
    }

    @Test
    void a_change_of_facilitator_alone_sends_members_nothing() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        sessions(change -> change.assigned("Tirsdag", "serie/" + tuesdays(2).getFirst(), "ben"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        assertThat(mails("anna")).hasSize(1);
    }

    @Test
    void what_happened_before_sending_began_is_mailed_to_nobody() {
        var before = instant("2026-11-01T09:00");
        apply(
                "groups",
                Events.at(before)
                        .leader("ben", "nb")
                        .group("Gammel", "ACTIVE", true)
                        .seat("Gammel", "ben", before, null)
                        .signUp("Gammel", "ben", "PLACED", Map.of())
                        .list());
        apply(
                "sessions",
                Events.at(before)
                        .session("Gammel", "gammel", local("2027-02-01T09:00"), Map.of(), true)
                        .list());
        mailsLeave();
        assertThat(mails("ben")).isEmpty();

        sessions(change -> change.session(
                "Gammel", "gammel", local("2027-02-01T09:00"), Map.of("place", "Stovner", "sequence", 1), true));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Nytt sted: samling mandag 1. feb. kl. 09.00");
        itIs(local("2027-01-29T19:29"));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        itIs(local("2027-01-29T19:31"));
        mailsLeave();
        assertThat(subjects("ben")).last().isEqualTo("Påminnelse: samling mandag 1. feb. kl. 09.00");
    }

    @Test
    void only_what_has_changed_is_called_new_and_a_place_that_is_gone_is_named_so() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session(
                "Tirsdag", "samling", local("2027-01-13T09:00"), Map.of("link", "https://m.example.org/1"), true));
        mailsLeave();
        place(1, "Tøyen", "https://m.example.org/1");
        assertThat(lines()).contains("  Nytt sted: Tøyen\n  Tidligere: Rådhuset\n  Lenke: https://m.example.org/1\n");
        place(2, "Tøyen", "https://m.example.org/2");
        assertThat(lines())
                .contains("  Sted: Tøyen\n  Ny lenke: https://m.example.org/2\n  Tidligere: https://m.example.org/1\n");
        place(3, null, null);
        assertThat(lines()).contains("  Sted: ikke bestemt ennå\n  Tidligere: Tøyen, https://m.example.org/2\n");
    }

    private String lines() {
        return mails("ben").getLast().text().replace("\r\n", "\n");
    }

    private void place(
            int sequence,
            @org.jspecify.annotations.Nullable String place,
            @org.jspecify.annotations.Nullable String link) {
        var more = new java.util.HashMap<String, @org.jspecify.annotations.Nullable Object>();
        more.put("place", place);
        more.put("link", link);
        more.put("sequence", sequence);
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), more, true));
        mailsLeave();
    }

    @Test
    void a_session_mail_of_a_confidential_group_names_no_mailbox_of_its_programme() {
        groups(change -> change.leader("ben", "nb")
                .group("Tirsdag", "ACTIVE", true, "hemmelig-gruppe@example.org")
                .seat("Tirsdag", "ben", instant("2026-12-20T09:00"), null)
                .signUp("Tirsdag", "ben", "PLACED", Map.of()));
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(mails("ben")).hasSize(2);
        for (var mail : mails("ben")) {
            if (mail.subject().startsWith("Ny samling")) {
                assertThat(mail.text() + mail.html()).doesNotContain("hemmelig").contains("koordinator@example.org");
            } else {
                assertThat(mail.text()).contains("hemmelig-gruppe@example.org");
            }
        }
    }

    private void anInvitationIsLeaving() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        sql(
                "insert into last_notified (leader_id, uid, recurrence_id, session_id, group_id, state, starts_at, ends_at, place,"
                        + " delivery_id) select leader_id, subject, '', '" + id("samling") + "', group_id, 'SCHEDULED',"
                        + " '2027-01-13T08:00:00Z', '2027-01-13T09:30:00Z', 'Rådhuset', id from delivery"
                        + " where kind = 'session-invitation' and leader_id = '" + id("ben") + "'");
        sql("update delivery set state = 'SENDING', claimed_at = '" + now() + "' where kind = 'session-invitation'");
    }

    @Test
    void a_change_waits_while_another_dispatcher_takes_the_invitation_up() throws SQLException {
        anInvitationIsLeaving();
        sessions(change -> change.session(
                "Tirsdag", "samling", local("2027-01-13T09:00"), Map.of("place", "Tøyen", "sequence", 1), true));
        sql("update delivery set state = 'RETRYING', claimed_at = null, in_doubt = true"
                + " where kind = 'session-invitation'");
        try (var another = database.getConnection();
                var takes = another.createStatement()) {
            another.setAutoCommit(false);
            takes.execute("select 1 from delivery where kind = 'session-invitation' for update");
            mailsLeave();
            assertThat(mails("ben")).isEmpty();
            another.rollback();
        }
        later(Duration.ofSeconds(2));
        mailsLeave();
        assertThat(log("ben")).contains("session-invitation SENT");
        later(Duration.ofSeconds(2));
        mailsLeave();
        assertThat(subjects("ben")).last().isEqualTo("Nytt sted: samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void a_change_waits_until_it_is_known_whether_the_invitation_left() {
        anInvitationIsLeaving();
        place(1, "Tøyen", null);
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).contains("session-invitation SENDING", "session-updated PENDING");
        sql("update delivery set state = 'SENT', claimed_at = null, sent_at = '" + now()
                + "' where kind = 'session-invitation'");
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Nytt sted: samling onsdag 13. jan. kl. 09.00");
    }
}
