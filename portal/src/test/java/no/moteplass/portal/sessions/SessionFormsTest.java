package no.moteplass.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import no.moteplass.portal.services.sessions.SessionsService.NewTime;

class SessionFormsTest {

    @Test
    void a_move_is_sent_as_a_wall_clock_time_and_a_length() {
        var form = new MoveForm();
        form.date = "2027-03-28";
        form.time = "10:30:45";
        form.minutes = "90";

        assertThat(form.wrong()).isEmpty();
        assertThat(form.toNewTime()).isEqualTo(new NewTime("2027-03-28T10:30", "PT90M"));
    }

    @Test
    void every_fault_of_a_move_is_found_at_once() {
        var form = new MoveForm();
        form.date = "2027-02-30";
        form.minutes = "-5";

        assertThat(form.wrong()).containsExactly("dato", "tid", "varighet");
    }

    @Test
    void a_place_that_is_emptied_is_sent_as_null_and_one_that_stays_is_not_sent() {
        var before = new PlaceForm();
        before.place = "Rådhuset";
        before.link = "https://example.org/rom";
        var now = new PlaceForm();
        now.place = " Rådhuset ";
        now.link = "";

        assertThat(now.changeOf(before)).hasToString("{\"link\":null}");
    }
}
