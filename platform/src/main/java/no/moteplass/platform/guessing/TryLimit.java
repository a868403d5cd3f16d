package no.moteplass.platform.guessing;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How many tries each of those who try has left: so many in a time, which come back one by one. Of many who try, those who
 * have not tried for longest are forgotten.
 */
public final class TryLimit<K> {

    private static final int REMEMBERED = 10_000;

    private final int most;
    private final Duration in;
    private final TimeMeter time;
    private final Map<K, Bucket> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public TryLimit(int most, Duration in, Clock clock) {
        this.most = most;
        this.in = in;
        this.time = of(clock);
    }

    private static TimeMeter of(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Uses one up, where there is one. @return zero, or how long to wait for the next */
    public Duration take(K who) {
        return Duration.ofNanos(leftOf(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long to wait until one is left; zero where one is. */
    public Duration untilNext(K who) {
        return Duration.ofNanos(leftOf(who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket leftOf(K somebody) {
        synchronized (left) {
            return left.computeIfAbsent(
                    somebody,
                    who -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, in))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
