package no.moteplass.notifications.signupmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;

/** Who is taken out of a group is told which one; who is in a group that closes is told why. */
@QuarkusTest
class MembershipMailsTest extends Story {

    private static final String OUT = "Du er ikke lenger med: Tirsdag";
    private static final String NO_SEAT = "Du har ikke lenger plass: Tirsdag";

    private Events removed(Events change, String name) {
        return change.member("Tirsdag", name, instant("2026-12-20T09:00"), now(), List.of(), "REMOVED");
    }

    /** As groups-service tells it: the seat's sign-up ends in the same change. */
    private Events seatTaken(Events change, String name) {
        return change.signUp("Tirsdag", name, "WITHDRAWN", Map.of("endReason", "REMOVED"));
    }

    private Events keepsRole(Events change, String name) {
        var since = instant("2026-12-20T09:00");
        return change.member("Tirsdag", name, since, now(), List.of(Events.role("PURPOSE_OWNER", since)), null);
    }

    private void active(String name, boolean active) {
        groups(change -> change.leader(name, "nb", Map.of("active", active)));
    }

    @Test
    void who_is_taken_out_is_told_of_which_group_once_and_nobody_else_is() {
        aGroup("Tirsdag", "ben", "eli");
        mailsLeave();
        groups(change -> removed(change, "ben"));
        groups(change -> removed(change, "ben"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly(OUT);
        assertThat(mails("ben").getFirst().text())
                .contains("Du er tatt ut av gruppen «Tirsdag» (Refleksjonsgrupper for førstelinjeledere).")
                .contains("Vil du vite hvorfor, kan du spørre koordinatoren.")
                .doesNotContain(Events.id("Tirsdag").toString());
        assertThat(mails("eli")).isEmpty();
    }

    @Test
    void so_is_who_loses_the_last_role_and_held_no_seat() {
        aGroup("Tirsdag", "ben");
        groups(change -> change.member("Tirsdag", "anna", null, null, List.of(), "REMOVED"));
        mailsLeave();
        assertThat(subjects("anna")).containsExactly(OUT);
    }

    @Test
    void a_paused_group_tells_it_too_and_one_that_was_never_open_does_not() {
        aGroup("Tirsdag", "ben");
        groups(change -> change.group("Tirsdag", "PAUSED", true));
        groups(change -> removed(change, "ben"));
        groups(change -> change.leader("eli", "nb")
                .group("Utkast", "DRAFT", true)
                .seat("Utkast", "eli", instant("2026-12-20T09:00"), null));
        groups(change -> change.member("Utkast", "eli", instant("2026-12-20T09:00"), now(), List.of(), "REMOVED"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly(OUT);
        assertThat(mails("eli")).isEmpty();
    }

    @Test
    void who_gives_up_their_seat_knows_it_and_who_is_inactive_is_not_told_yet() {
        aGroup("Tirsdag", "ben", "eli");
        groups(change -> change.member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "WITHDRAWN"));
        groups(change -> change.leader("eli", "nb", Map.of("active", false)));
        groups(change -> removed(change, "eli"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(mails("eli")).isEmpty();
    }

    @Test
    void who_is_in_it_again_before_the_mail_left_is_told_nothing() {
        aGroup("Tirsdag", "ben");
        groups(change -> removed(change, "ben"));
        groups(change -> change.seat("Tirsdag", "ben", now(), null));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).containsExactly("member-removed SUPPRESSED");
    }

    @Test
    void who_loses_the_seat_and_keeps_a_role_is_told_so_once() {
        aGroup("Tirsdag", "ben");
        groups(change -> keepsRole(seatTaken(change, "ben"), "ben"));
        groups(change -> keepsRole(change, "ben"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly(NO_SEAT);
        assertThat(mails("ben").getFirst().text())
                .contains("Plassen din i gruppen «Tirsdag» (Refleksjonsgrupper for førstelinjeledere) er tatt tilbake.")
                .contains("Rollen din i gruppen har du fortsatt.")
                .doesNotContain(Events.id("Tirsdag").toString());
    }

    @Test
    void who_gives_up_the_seat_themselves_and_keeps_a_role_knows_it() {
        aGroup("Tirsdag", "ben");
        groups(change ->
                keepsRole(change.signUp("Tirsdag", "ben", "WITHDRAWN", Map.of("endReason", "WITHDRAWN")), "ben"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
    }

    @Test
    void seat_and_roles_at_once_or_before_the_mail_left_are_one_mail() {
        aGroup("Tirsdag", "ben", "eli");
        groups(change -> removed(seatTaken(change, "ben"), "ben"));
        groups(change -> keepsRole(seatTaken(change, "eli"), "eli"));
        groups(change -> removed(change, "eli"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly(OUT);
        assertThat(subjects("eli")).containsExactly(OUT);
    }

    @Test
    void a_role_that_goes_later_than_the_seat_is_said_too() {
        aGroup("Tirsdag", "ben");
        groups(change -> keepsRole(seatTaken(change, "ben"), "ben"));
        mailsLeave();
        groups(change -> removed(change, "ben"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly(NO_SEAT, OUT);
    }

    @Test
    void who_has_the_seat_again_before_the_mail_left_is_told_nothing() {
        aGroup("Tirsdag", "ben");
        groups(change -> keepsRole(seatTaken(change, "ben"), "ben"));
        groups(change -> change.seat("Tirsdag", "ben", now(), null));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        assertThat(log("ben")).containsExactly("member-removed SUPPRESSED");
    }

    @Test
    void who_was_inactive_then_is_told_once_when_they_are_back() {
        aGroup("Tirsdag", "ben", "eli");
        active("ben", false);
        active("eli", false);
        groups(change -> removed(seatTaken(change, "ben"), "ben"));
        groups(change -> change.member("Tirsdag", "eli", null, null, List.of(), "REMOVED"));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
        for (var times = 0; times < 2; times++) {
            active("ben", true);
            active("eli", true);
            mailsLeave();
            active("ben", false);
            active("eli", false);
        }
        assertThat(subjects("ben")).containsExactly(OUT);
        assertThat(subjects("eli")).containsExactly(OUT);
    }

    @Test
    void who_becomes_inactive_before_the_mail_left_is_told_when_they_are_back() {
        aGroup("Tirsdag", "ben", "eli");
        groups(change -> removed(seatTaken(change, "ben"), "ben"));
        groups(change -> removed(change, "eli"));
        active("ben", false);
        active("eli", false);
        mailsLeave();
        assertThat(log("ben")).containsExactly("member-removed CANCELLED");
        assertThat(log("eli")).containsExactly("member-removed CANCELLED");
        active("ben", true);
        active("eli", true);
        mailsLeave();
        assertThat(subjects("ben")).containsExactly(OUT);
        assertThat(subjects("eli")).containsExactly(OUT);
    }

    @Test
    void who_is_in_the_group_again_when_they_are_back_is_told_nothing() {
        aGroup("Tirsdag", "ben");
        active("ben", false);
        groups(change -> removed(change, "ben"));
        groups(change -> change.leader("ben", "nb").seat("Tirsdag", "ben", now(), null));
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
    }

    @Test
    void what_happened_before_sending_began_is_not_told_to_who_comes_back() {
        aGroup("Tirsdag", "ben");
        apply(
                "groups",
                removed(seatTaken(Events.at(instant("2026-11-01T09:00")), "ben"), "ben")
                        .list());
        active("ben", false);
        active("ben", true);
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
    }

    @Test
    void what_happened_before_sending_began_is_history() {
        aGroup("Tirsdag", "ben");
        apply("groups", removed(Events.at(instant("2026-11-01T09:00")), "ben").list());
        mailsLeave();
        assertThat(mails("ben")).isEmpty();
    }

    @Test
    void the_reason_of_a_closing_reaches_its_members() {
        aGroup("Tirsdag", "ben");
        groups(change -> change.closed("Tirsdag", true, "Gruppen er ferdig\nmed sitt <b>arbeid</b>")
                .member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "GROUP_CLOSED"));
        mailsLeave();
        var mail = mails("ben").getFirst();
        assertThat(mail.subject()).isEqualTo("Gruppen er avsluttet: Tirsdag");
        assertThat(mail.text()).contains("Begrunnelsen er: Gruppen er ferdig med sitt <b>arbeid</b>");
        assertThat(mail.html()).contains("med sitt &lt;b&gt;arbeid&lt;/b&gt;");
    }

    @Test
    void where_there_is_no_reason_none_is_named() {
        aGroup("Tirsdag", "ben");
        groups(change -> change.closed("Tirsdag", true, null)
                .member("Tirsdag", "ben", instant("2026-12-20T09:00"), now(), List.of(), "GROUP_CLOSED"));
        mailsLeave();
        assertThat(mails("ben").getFirst().text()).doesNotContain("Begrunnelsen");
    }
}
