package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Story;

/** A person may come to be known later than what is about them: nothing of it is lost. */
@QuarkusTest
class LateArrivalsTest extends Story {

    private static final String SINCE = "2026-12-20T09:00";

    private void aGroupWithSomebodyUnknown() {
        groups(change -> change.programme("refleksjon-forstelinje").group("Tirsdag", "ACTIVE", true));
        groups(change ->
                change.seat("Tirsdag", "ny", instant(SINCE), null).signUp("Tirsdag", "ny", "PLACED", Map.of()));
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        assertThat(log("ny"))
                .containsExactlyInAnyOrder(
                        "sign-up-placed PENDING", "session-invitation PENDING", "session-reminder PENDING");
    }

    /** The senders look for what is due, as they do all the time. */
    private void waits(Duration time) {
        var until = now().plus(time);
        while (now().isBefore(until)) {
            later(Duration.ofMinutes(37));
            dispatcher.sendDue(Duration.ofSeconds(5));
        }
    }

    private void comes(String name) {
        groups(change -> change.leader(name, "nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT3H", "P5D"})
    void the_mails_go_as_soon_as_they_come(Duration later) {
        aGroupWithSomebodyUnknown();
        waits(later);
        assertThat(mails("ny")).isEmpty();
        comes("ny");
        mailsLeave();
        assertThat(subjects("ny"))
                .containsExactlyInAnyOrder("Du har fått plass: Tirsdag", "Ny samling onsdag 13. jan. kl. 09.00");
        itIs(local("2027-01-12T09:00"));
        mailsLeave();
        assertThat(subjects("ny")).hasSize(3).endsWith("Påminnelse: samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void a_reminder_whose_time_has_passed_when_they_come_is_not_sent() {
        aGroupWithSomebodyUnknown();
        itIs(local("2027-01-12T08:00"));
        waits(Duration.ofHours(2));
        comes("ny");
        mailsLeave();
        waits(Duration.ofHours(3));
        assertThat(subjects("ny"))
                .containsExactlyInAnyOrder("Du har fått plass: Tirsdag", "Ny samling onsdag 13. jan. kl. 09.00");
        assertThat(log("ny")).contains("session-reminder CANCELLED");
    }

    @Test
    void what_no_longer_holds_when_they_come_is_not_told_and_what_has_changed_is_told_as_it_is() {
        aGroupWithSomebodyUnknown();
        waits(Duration.ofHours(3));
        groups(change -> change.signUp("Tirsdag", "ny", "DECLINED", Map.of()));
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-14T11:00"), Map.of("sequence", 1), true)
                .session("Tirsdag", "avlyst", local("2027-01-20T09:00"), Map.of(), true));
        waits(Duration.ofHours(2));
        sessions(change -> change.session(
                "Tirsdag", "avlyst", local("2027-01-20T09:00"), Map.of("state", "CANCELLED", "sequence", 1), true));
        comes("ny");
        mailsLeave();
        assertThat(subjects("ny")).containsExactly("Ny samling torsdag 14. jan. kl. 11.00");
    }

    @Test
    void that_their_group_has_closed_is_told_too() {
        groups(change -> change.programme("refleksjon-forstelinje").group("Tirsdag", "ACTIVE", true));
        groups(change -> change.seat("Tirsdag", "ny", instant(SINCE), null));
        groups(change -> change.group("Tirsdag", "CLOSED", true)
                .member("Tirsdag", "ny", instant(SINCE), now(), List.of(), "GROUP_CLOSED"));
        waits(Duration.ofHours(5));
        comes("ny");
        mailsLeave();
        assertThat(subjects("ny")).containsExactly("Gruppen er avsluttet: Tirsdag");
    }

    @Test
    void who_comes_as_inactive_hears_nothing_until_they_are_active() {
        aGroupWithSomebodyUnknown();
        waits(Duration.ofHours(2));
        groups(change -> change.leader("ny", "nb", Map.of("active", false)));
        mailsLeave();
        assertThat(log("ny"))
                .containsExactlyInAnyOrder(
                        "sign-up-placed CANCELLED", "session-invitation CANCELLED", "session-reminder CANCELLED");
        comes("ny");
        mailsLeave();
        assertThat(subjects("ny"))
                .containsExactlyInAnyOrder("Du har fått plass: Tirsdag", "Ny samling onsdag 13. jan. kl. 09.00");
    }

    @Test
    void nothing_waits_for_who_is_erased() {
        aGroupWithSomebodyUnknown();
        groups(change -> change.erased("ny"));
        groups(change -> change.signUp("Tirsdag", "ny", "WAITING", Map.of("position", 1)));
        mailsLeave();
        assertThat(rows("select state from delivery where leader_id = '" + id("ny") + "' and state <> 'CANCELLED'"))
                .isEmpty();
    }
}
