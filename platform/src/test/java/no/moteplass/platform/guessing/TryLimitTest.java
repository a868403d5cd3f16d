package no.moteplass.platform.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class TryLimitTest {

    private Instant now = Instant.parse("2027-01-04T11:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final TryLimit<String> tries = new TryLimit<>(3, Duration.ofMinutes(1), clock);

    @Test
    void tries_run_out_and_come_back_one_by_one() {
        for (var each = 0; each < 3; each++) {
            assertThat(tries.untilNext("ben")).isZero();
            assertThat(tries.take("ben")).isZero();
        }
        assertThat(tries.take("ben")).isEqualTo(Duration.ofSeconds(20));
        now = now.plusSeconds(19);
        assertThat(tries.untilNext("ben")).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(tries.take("ben")).isZero();
        assertThat(tries.take("ben")).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void asking_uses_nothing_up_and_others_have_their_own() {
        for (var each = 0; each < 10; each++) {
            assertThat(tries.untilNext("eli")).isZero();
        }
        for (var each = 0; each < 4; each++) {
            tries.take("ben");
        }
        assertThat(tries.take("eli")).isZero();
    }
}
