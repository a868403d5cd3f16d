package no.moteplass.local.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final RestartPolicy policy = new RestartPolicy(Duration.ofSeconds(1), 3, STEADY);

    @Test
    void waits_twice_as_long_each_time_and_gives_up_in_the_end() {
        assertThat(policy.pauseAfter(AT_ONCE)).contains(Duration.ofSeconds(1));
        assertThat(policy.pauseAfter(AT_ONCE)).contains(Duration.ofSeconds(2));
        assertThat(policy.pauseAfter(STEADY.minusNanos(1))).contains(Duration.ofSeconds(4));
        assertThat(policy.pauseAfter(AT_ONCE)).isEmpty();
        assertThat(policy.inARow()).isEqualTo(4);
    }

    @Test
    void begins_a_new_row_after_a_steady_run() {
        for (int death = 1; death <= 10; death++) {
            assertThat(policy.pauseAfter(STEADY)).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void begins_a_new_row_when_somebody_starts_it_by_hand() {
        for (int death = 1; death <= 4; death++) policy.pauseAfter(AT_ONCE);
        policy.forget();
        assertThat(policy.pauseAfter(AT_ONCE)).contains(Duration.ofSeconds(1));
    }
}
