package no.moteplass.portal.coordination.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvitationFormTest {

    @Test
    void addresses_are_taken_out_of_whatever_stands_around_them_and_each_once() {
        var form = new InvitationForm();
        form.addresses = "Anna Aas <anna@example.org>; ben@example.org,\n\"Ben\" (BEN@example.org)\tno address";

        assertThat(form.people()).containsExactly("anna@example.org", "ben@example.org");
    }

    @Test
    void nobody_is_invited_by_an_empty_form() {
        assertThat(new InvitationForm().people()).isEmpty();
        assertThat(new InvitationForm().deadline()).isNull();
        assertThat(new InvitationForm().isDayWrong()).isFalse();
    }

    @Test
    void the_last_day_can_be_used_to_its_end() {
        var form = new InvitationForm();
        form.until = "2027-03-28";

        assertThat(form.deadline()).isEqualTo("2027-03-28T23:59:00+02:00");
    }

    @Test
    void a_day_that_is_none_is_said_to_be_wrong() {
        var form = new InvitationForm();
        form.until = "2027-02-30";

        assertThat(form.isDayWrong()).isTrue();
    }
}
