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

    private Events removed(Events change, String name) {
        return change.member("Tirsdag", name, instant("2026-12-20T09:00"), now(), List.of(), "REMOVED");
    }

    @Test
    void who_is_taken_out_is_told_of_which_group_once_and_nobody_else_is() {
        aGroup("Tirsdag", "ben", "eli");
        mailsLeave();
        groups(change -> removed(change, "ben"));
        groups(change -> removed(change, "ben"));
        mailsLeave();
        assertThat(subjects("ben")).containsExactly("Du er ikke lenger med: Tirsdag");
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
        assertThat(subjects("anna")).containsExactly("Du er ikke lenger med: Tirsdag");
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
        assertThat(subjects("ben")).containsExactly("Du er ikke lenger med: Tirsdag");
        assertThat(mails("eli")).isEmpty();
    }

    @Test
    void who_gives_up_their_seat_knows_it_and_who_is_inactive_is_not_told() {
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
