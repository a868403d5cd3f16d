package no.moteplass.notifications;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.TestTokens;

/** What goes into people's own calendars by mail, and what does not. */
@QuarkusTest
class CalendarPartsTest extends Story {

    private void prefers(String name, String attach) {
        given().token(TestTokens.leader(name + "@example.org"))
                .contentType("application/json")
                .body("{\"offsets\":[],\"digest\":\"NONE\",\"quietHours\":null,\"optOut\":[],\"attachInvitation\":\""
                        + attach + "\"}")
                .put("/api/v1/preferences/me")
                .statusCode(200);
    }

    private void moved(int sequence) {
        var first = tuesdays(2).getFirst();
        sessions(change -> change.ofSeries(
                "Tirsdag", "serie", first, Map.of("startLocal", first.plusHours(sequence), "sequence", sequence)));
        mailsLeave();
    }

    @Test
    void who_pulls_a_calendar_gets_no_attached_invitation() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.pulls("ben", true));
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        moved(1);
        assertThat(mails("ben"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.parts()).hasSize(2));
    }

    @Test
    void a_uid_once_sent_goes_on_by_mail_though_its_owner_now_pulls() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        sessions(change -> change.pulls("ben", true));
        moved(1);
        assertThat(mails("ben"))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.parts()).hasSize(3));
        prefers("ben", "NEVER");
        moved(2);
        assertThat(mails("ben").getLast().parts()).hasSize(3);
    }

    @Test
    void never_and_always_are_heard() {
        aGroup("Tirsdag", "ben", "eli");
        sessions(change -> change.pulls("eli", true));
        prefers("ben", "NEVER");
        prefers("eli", "ALWAYS");
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        assertThat(mails("ben").getFirst().parts()).hasSize(2);
        assertThat(mails("eli").getFirst().parts()).hasSize(3);
    }

    @Test
    void an_update_of_what_was_never_in_the_calendar_brings_the_whole_series() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.pulls("ben", true));
        aSeries("Tirsdag", "serie", tuesdays(2));
        mailsLeave();
        sessions(change -> change.pulls("ben", false));
        moved(1);
        var events = mails("ben").getLast().calendar().getEvents();
        assertThat(events).hasSize(2);
        assertThat(events).anyMatch(event -> event.getRecurrenceRule() != null);
    }

    @Test
    void an_open_programme_names_its_sessions_and_a_leader_sees_that_they_lead() {
        var since = instant("2026-12-20T09:00");
        groups(change -> change.leader("anna", "nb")
                .leader("ben", "en")
                .group("Åpent møte", "ACTIVE", false)
                .member("Åpent møte", "anna", null, null, List.of(Events.role("FACILITATOR", since)), null)
                .seat("Åpent møte", "ben", since, null));
        sessions(change -> change.session(
                        "Åpent møte",
                        "samling",
                        local("2027-02-03T09:00"),
                        Map.of("link", "https://teams.example.org/x"),
                        true)
                .assigned("Åpent møte", "samling", "anna"));
        mailsLeave();
        var toBen = mails("ben").getFirst();
        assertThat(toBen.subject()).isEqualTo("New session Wednesday 3 Feb at 09:00");
        assertThat(toBen.text())
                .contains("Refleksjonsgruppe")
                .contains("“Åpent møte”")
                .contains("Wednesday 3 February 2027 at 09:00–10:30");
        var event = toBen.calendar().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Refleksjonsgruppe");
        assertThat(event.getLocation().getValue()).isEqualTo("Rådhuset, https://teams.example.org/x");
        assertThat(mails("anna")
                        .getFirst()
                        .calendar()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo("Refleksjonsgruppe – du fasiliterer");
    }

    @Test
    void a_substitute_who_leads_is_invited_and_told_when_no_longer_needed() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-02-03T09:00"), Map.of(), true));
        groups(change -> change.leader("vikar", "nb"));
        mailsLeave();
        sessions(change -> change.assigned("Tirsdag", "samling", "vikar"));
        mailsLeave();
        assertThat(mails("vikar").getFirst().text()).contains("Samling – du fasiliterer");
        sessions(change -> change.assigned("Tirsdag", "samling", "anna"));
        mailsLeave();
        assertThat(subjects("vikar"))
                .containsExactly(
                        "Ny samling onsdag 3. feb. kl. 09.00", "Ikke lenger med: samling onsdag 3. feb. kl. 09.00");
        assertThat(mails("vikar").getLast().parts().getLast()).contains("method=CANCEL");
        assertThat(subjects("ben")).hasSize(1);
    }

    @Test
    void a_changed_rule_is_one_cancellation_and_one_invitation() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(3));
        mailsLeave();
        sessions(change -> {
            tuesdays(3)
                    .forEach(date -> change.ofSeries(
                            "Tirsdag",
                            "serie",
                            date,
                            Map.of("state", "CANCELLED", "cancelReason", "REPLACED", "sequence", 1)));
            change.series(
                    "Tirsdag",
                    "nyserie",
                    "FREQ=WEEKLY;INTERVAL=2;COUNT=2",
                    List.of(local("2027-01-12T09:00"), local("2027-01-26T09:00")));
            change.ofSeries("Tirsdag", "nyserie", local("2027-01-12T09:00"), Map.of());
            change.ofSeries("Tirsdag", "nyserie", local("2027-01-26T09:00"), Map.of());
            return change;
        });
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactlyInAnyOrder(
                        "3 nye samlinger fra tirsdag 12. jan. kl. 09.00",
                        "Ny plan, utgår: 3 samlinger fra tirsdag 12. jan. kl. 09.00",
                        "2 nye samlinger fra tirsdag 12. jan. kl. 09.00");
    }

    @Test
    void a_moved_session_stays_out_of_the_update_of_the_others() {
        aGroup("Tirsdag", "ben");
        aSeries("Tirsdag", "serie", tuesdays(4));
        mailsLeave();
        var dates = tuesdays(4);
        sessions(change -> change.ofSeries(
                "Tirsdag",
                "serie",
                dates.get(1),
                Map.of("startLocal", dates.get(1).plusHours(3), "sequence", 1)));
        mailsLeave();
        sessions(change -> {
            for (var date : List.of(dates.get(0), dates.get(2), dates.get(3))) {
                change.ofSeries("Tirsdag", "serie", date, Map.of("startLocal", date.plusHours(1), "sequence", 1));
            }
            return change;
        });
        mailsLeave();
        assertThat(subjects("ben")).last().isEqualTo("Endret: 3 samlinger fra tirsdag 12. jan. kl. 10.00");
        assertThat(mails("ben").getLast().text()).doesNotContain("19. januar").contains("Gå til Min side");
        assertThat(mails("ben").getLast().calendar().getEvents())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.getRecurrenceId()).isNotNull());
    }
}
