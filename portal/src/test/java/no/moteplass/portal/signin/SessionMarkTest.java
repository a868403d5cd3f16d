package no.moteplass.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class SessionMarkTest {

    private static final Instant MORNING = Instant.parse("2027-01-12T07:00:00Z");
    private static final Duration A_DAYS_WORK = Duration.ofHours(12);

    @Test
    void a_mark_is_read_with_its_own_token_alone() {
        var mark = SessionMark.begin(MORNING);

        assertThat(SessionMark.read(mark.boundTo("one"), "one")).contains(mark);
        assertThat(SessionMark.read(mark.boundTo("one"), "another")).isEmpty();
        assertThat(SessionMark.read("", "one")).isEmpty();
        assertThat(SessionMark.read("a b c d", "one")).isEmpty();
    }

    @Test
    void renewing_keeps_the_session_and_its_beginning_until_it_has_lasted_long_enough() {
        var begun = SessionMark.begin(MORNING);
        var evening = begun.renewedAt(MORNING.plus(A_DAYS_WORK));

        assertThat(evening.digest()).isEqualTo(begun.digest()).matches("[0-9a-f]{64}");
        assertThat(evening.outlasts(A_DAYS_WORK)).isFalse();
        assertThat(evening.renewedAt(MORNING.plus(A_DAYS_WORK).plusSeconds(1)).outlasts(A_DAYS_WORK))
                .isTrue();
        assertThat(SessionMark.begin(MORNING).digest()).isNotEqualTo(begun.digest());
    }
}
