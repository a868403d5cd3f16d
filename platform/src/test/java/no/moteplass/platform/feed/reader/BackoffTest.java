package no.moteplass.platform.feed.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

/** How long a reader pauses while its source is away. */
class BackoffTest {

    @Test
    void pauses_grow_to_their_limit_and_are_not_all_alike() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
        var pauses = java.util.stream.Stream.generate(backoff::next).limit(40).toList();
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(pauses.subList(10, 40))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(2500), Duration.ofMillis(5000)));
        assertThat(new HashSet<>(pauses.subList(10, 40))).hasSizeGreaterThan(20);
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(200));
    }
}
