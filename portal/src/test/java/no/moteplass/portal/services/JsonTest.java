package no.moteplass.portal.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import no.moteplass.portal.services.groups.GroupsService.NewSignUp;
import no.moteplass.portal.services.groups.SignUp;

class JsonTest {

    private static final String SIGN_UP = """
            {"id":"01938a00-0000-7000-8000-0000000000c1","version":1,"group":"01938a00-0000-7000-8000-0000000000a1",
             "state":"OFFERED","offerExpiresAt":"2027-03-31T12:00:00+02:00","notKnownToThePortal":1%s}
            """;

    @Test
    void answers_may_say_more_than_the_portal_knows_of_and_keep_their_offsets() throws JsonProcessingException {
        var signUp = Json.LENIENT.readValue(SIGN_UP.formatted(""), SignUp.class);

        assertThat(signUp.is("OFFERED")).isTrue();
        assertThat(signUp.offerExpiresAt()).hasToString("2027-03-31T12:00+02:00");
    }

    @Test
    void what_one_may_do_is_part_of_every_answer() throws JsonProcessingException {
        var allowed = Json.LENIENT.readValue(SIGN_UP.formatted(",\"actions\":[\"accept\"]"), SignUp.class);
        assertThat(allowed.may("accept")).isTrue();
        assertThat(allowed.may("decline")).isFalse();

        var silent = Json.LENIENT.readValue(SIGN_UP.formatted(""), SignUp.class);
        assertThatThrownBy(() -> silent.may("accept")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_sent_is_as_short_as_can_be() throws JsonProcessingException {
        assertThat(Json.LENIENT.writeValueAsString(NewSignUp.own())).isEqualTo("{}");
    }
}
