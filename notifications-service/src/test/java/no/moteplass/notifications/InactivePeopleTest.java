package no.moteplass.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;

/** Who is inactive hears only that what they still stand in is off; who comes back hears what holds now, once. */
@QuarkusTest
class InactivePeopleTest extends Story {

    private static final String SINCE = "2026-12-20T09:00";

    private void goes(String name) {
        groups(change -> change.leader(name, "nb", Map.of("active", false)));
    }

    private void comesBack(String name) {
        groups(change -> change.leader(name, "nb"));
    }

    private void samling(Map<String, Object> more) {
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), more, true));
    }

    private void anInvitation() {
        aGroup("Tirsdag", "ben", "eli");
        samling(Map.of());
        mailsLeave();
    }

    @Test
    void what_was_due_is_cancelled_at_once_and_nothing_more_is_planned() {
        anInvitation();
        samling(Map.of("startLocal", local("2027-01-13T11:00"), "sequence", 1));
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        goes("ben");
        assertThat(log("ben"))
                .containsExactlyInAnyOrder(
                        "session-invitation SENT",
                        "session-updated CANCELLED",
                        "session-reminder CANCELLED",
                        "sign-up-placed CANCELLED");
        samling(Map.of("startLocal", local("2027-01-13T13:00"), "sequence", 2));
        sessions(change -> change.session("Tirsdag", "neste", local("2027-01-20T09:00"), Map.of(), true));
        groups(change -> change.signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        assertThat(log("ben")).hasSize(4);
        assertThat(subjects("eli"))
                .contains("Samling flyttet til onsdag 13. jan. kl. 13.00", "Ny samling onsdag 20. jan. kl. 09.00");
    }

    @Test
    void a_session_they_still_stand_in_is_cancelled_for_them_too() {
        anInvitation();
        goes("ben");
        samling(Map.of("startLocal", local("2027-01-13T11:00"), "sequence", 1));
        samling(Map.of("startLocal", local("2027-01-13T11:00"), "state", "CANCELLED", "sequence", 2));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly("Ny samling onsdag 13. jan. kl. 09.00", "Avlyst: samling onsdag 13. jan. kl. 09.00");
        assertThat(mails("ben").getLast().calendar().getEvents().getFirst().getDateStart())
                .as("as they know it")
                .isNotNull();
    }

    @Test
    void a_cancellation_that_waits_when_they_go_still_leaves() {
        anInvitation();
        samling(Map.of("state", "CANCELLED", "sequence", 1));
        goes("ben");
        mailsLeave();
        assertThat(subjects("ben")).endsWith("Avlyst: samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void the_closing_of_a_group_where_they_sit_is_told() {
        anInvitation();
        goes("ben");
        groups(change -> change.group("Tirsdag", "CLOSED", true)
                .member("Tirsdag", "ben", instant(SINCE), now(), List.of(), "GROUP_CLOSED"));
        samling(Map.of("state", "CANCELLED", "cancelReason", "GROUP_CLOSED", "sequence", 1));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactlyInAnyOrder(
                        "Ny samling onsdag 13. jan. kl. 09.00",
                        "Gruppen er avsluttet: Tirsdag",
                        "Avlyst: samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void the_closing_of_a_group_where_they_only_waited_is_not() {
        aGroup("Tirsdag");
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        mailsLeave();
        groups(change -> change.group("Tirsdag", "CLOSED", true)
                .signUp("Tirsdag", "ben", "WITHDRAWN", Map.of("endReason", "GROUP_CLOSED")));
        goes("ben");
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du står på venteliste: Tirsdag");
        assertThat(log("ben")).contains("group-closed CANCELLED");
    }

    @Test
    void what_ends_because_they_went_is_told_to_nobody() {
        aGroup("Tirsdag", "ben");
        samling(Map.of());
        sessions(change -> change.assigned("Tirsdag", "samling", "anna"));
        groups(change -> change.leader("ola", "nb").signUp("Tirsdag", "ola", "WAITING", Map.of("position", 1)));
        mailsLeave();
        groups(change -> change.leader("anna", "nb", Map.of("active", false))
                .leader("ben", "nb", Map.of("active", false))
                .leader("ola", "nb", Map.of("active", false))
                .member("Tirsdag", "anna", null, null, List.of(), "INACTIVE")
                .signUp("Tirsdag", "ola", "WITHDRAWN", Map.of("endReason", "INACTIVE")));
        sessions(change -> change.assigned("Tirsdag", "samling"));
        later(Duration.ofDays(2));
        groups(change -> change.member("Tirsdag", "ben", instant(SINCE), now(), List.of(), "INACTIVE"));
        mailsLeave();
        assertThat(mails("anna")).hasSize(1);
        assertThat(mails("ben")).hasSize(1);
        assertThat(mails("ola")).hasSize(1);
        groups(change -> change.leader("ola", "nb"));
        mailsLeave();
        assertThat(mails("ola")).as("not when they are back, either").hasSize(1);
    }

    @Test
    void who_comes_back_hears_once_what_holds_now() {
        anInvitation();
        goes("ben");
        samling(Map.of("startLocal", local("2027-01-14T11:00"), "sequence", 1));
        samling(Map.of("startLocal", local("2027-01-14T13:00"), "sequence", 2));
        sessions(change -> change.session("Tirsdag", "neste", local("2027-01-20T09:00"), Map.of(), true)
                .session("Tirsdag", "avlyst", local("2027-01-21T09:00"), Map.of(), true));
        sessions(change -> change.session(
                "Tirsdag", "avlyst", local("2027-01-21T09:00"), Map.of("state", "CANCELLED", "sequence", 1), true));
        comesBack("ben");
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactlyInAnyOrder(
                        "Ny samling onsdag 13. jan. kl. 09.00",
                        "Samling flyttet til torsdag 14. jan. kl. 13.00",
                        "Ny samling onsdag 20. jan. kl. 09.00");
        assertThat(log("ben").stream().filter(row -> row.equals("session-reminder PENDING")))
                .hasSize(2);
        goes("ben");
        comesBack("ben");
        mailsLeave();
        assertThat(mails("ben")).as("what was told is not told again").hasSize(3);
        itIs(local("2027-01-13T13:00"));
        mailsLeave();
        assertThat(subjects("ben")).hasSize(4).endsWith("Påminnelse: samling torsdag 14. jan. kl. 13.00");
    }

    @Test
    void away_and_back_in_one_page_changes_nothing() {
        anInvitation();
        samling(Map.of("startLocal", local("2027-01-13T11:00"), "sequence", 1));
        groups(change -> change.leader("ben", "nb", Map.of("active", false)).leader("ben", "nb"));
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactly(
                        "Ny samling onsdag 13. jan. kl. 09.00", "Samling flyttet til onsdag 13. jan. kl. 11.00");
        assertThat(log("ben"))
                .containsExactlyInAnyOrder(
                        "session-invitation SENT", "session-updated SENT", "session-reminder PENDING");
    }

    @Test
    void a_seat_they_never_heard_of_and_a_session_they_lead_are_told_when_they_are_back() {
        aGroup("Tirsdag");
        groups(change ->
                change.leader("ben", "nb", Map.of("active", false)).signUp("Tirsdag", "ben", "PLACED", Map.of()));
        samling(Map.of());
        sessions(change -> change.assigned("Tirsdag", "samling", "ben"));
        mailsLeave();
        assertThat(log("ben")).isEmpty();
        comesBack("ben");
        mailsLeave();
        assertThat(subjects("ben"))
                .containsExactlyInAnyOrder("Du har fått plass: Tirsdag", "Ny samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void a_change_of_rules_or_choices_reminds_nobody_who_is_inactive() {
        anInvitation();
        goes("ben");
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        groups(change -> change.group("Tirsdag", "ACTIVE", true));
        assertThat(log("ben")).contains("session-reminder CANCELLED").doesNotContain("session-reminder PENDING");
        assertThat(log("eli")).contains("session-reminder PENDING");
    }

    @ParameterizedTest
    @CsvSource({"WAITING, ACTIVE", "OFFERED, ACTIVE", "WAITING, PAUSED"})
    void who_is_withdrawn_by_a_coordinator_is_told_once(String state, String group) {
        aGroup("Tirsdag");
        OTHERS.stubFor(post(urlEqualTo("/api/v1/sign-ups/" + id("sign-up Tirsdag/ben") + "/offer-notice"))
                .willReturn(okJson("{\"offerExpiresAt\":\"2027-01-07T12:00:00+01:00\"}")));
        groups(change -> change.leader("ben", "nn")
                .signUp("Tirsdag", "ben", state, Map.of("position", 1, "offer", state.equals("OFFERED") ? 1 : 0)));
        mailsLeave();
        groups(change -> change.group("Tirsdag", group, true));
        groups(change -> change.signUp("Tirsdag", "ben", "WITHDRAWN", Map.of("endReason", "BY_COORDINATOR")));
        mailsLeave();
        groups(change -> change.group("Tirsdag", "OPEN", true));
        mailsLeave();
        assertThat(subjects("ben")).hasSize(2).endsWith("Påmeldinga er avslutta: Tirsdag");
        assertThat(mails("ben").getLast().text()).contains("«Tirsdag»").contains("koordinator");
        assertThat(log("ben")).contains("sign-up-withdrawn SENT");
    }

    @Test
    void who_withdraws_without_a_coordinator_is_told_nothing() {
        aGroup("Tirsdag");
        groups(change -> change.leader("ben", "nb").signUp("Tirsdag", "ben", "WAITING", Map.of("position", 1)));
        groups(change -> change.signUp("Tirsdag", "ben", "WITHDRAWN", Map.of()));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).containsExactly("sign-up-waiting SUPPRESSED");
    }

    @Test
    void a_role_holder_who_is_inactive_hears_that_the_group_closed_only_where_they_still_held_it() {
        aGroup("Tirsdag");
        groups(change -> change.leader("eli", "nb")
                .member(
                        "Tirsdag",
                        "eli",
                        null,
                        null,
                        List.of(Events.role("DEPUTY_FACILITATOR", instant(SINCE))),
                        null));
        groups(change -> change.leader("anna", "nb", Map.of("active", false))
                .leader("eli", "nb", Map.of("active", false))
                .member("Tirsdag", "anna", null, null, List.of(), "INACTIVE"));
        groups(change -> change.group("Tirsdag", "CLOSED", true)
                .member("Tirsdag", "eli", null, null, List.of(), "GROUP_CLOSED"));
        mailsLeave();
        assertThat(subjects("eli")).containsExactly("Gruppen er avsluttet: Tirsdag");
        assertThat(mails("anna")).isEmpty();
    }
}
