package no.moteplass.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.language.Language;

class TimesTest {

    @Test
    void a_deadline_at_midnight_is_the_end_of_the_day_before() {
        var midnight = Instant.parse("2027-12-01T23:00:00Z");
        assertThat(Times.until(Language.NB, midnight)).isEqualTo("onsdag 1. desember 2027 kl. 24.00");
        assertThat(Times.until(Language.NN, midnight)).isEqualTo("onsdag 1. desember 2027 kl. 24.00");
        assertThat(Times.until(Language.EN, midnight)).endsWith("24:00").startsWith("Wednesday 1 December 2027");
    }

    @Test
    void any_other_deadline_is_read_as_it_is() {
        assertThat(Times.until(Language.NB, Instant.parse("2027-03-31T10:00:00Z")))
                .isEqualTo("onsdag 31. mars 2027 kl. 12.00");
    }
}
