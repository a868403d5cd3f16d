package no.moteplass.sessions.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/**
 * Trying plans tells a little of when others are busy, and many tries tell more (P2): who plans in a group of their own may
 * try so many times an hour. Coordinators see all sessions anyhow, and machines none of the people.
 */
@ApplicationScoped
public class AskingWhoIsFree {

    private static final Duration IN = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final Caller caller;
    private final TimeMeter time;
    private final int most;
    private final Map<UUID, Bucket> people = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    AskingWhoIsFree(
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "moteplass.planning.tries-an-hour", defaultValue = "30") int most) {
        this.caller = caller;
        this.time = of(clock);
        this.most = most;
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

    /** Counts a try of the caller's. @throws ProblemException 429 once there were too many */
    public void count() {
        if (caller.isCoordinator() || caller.isMachine()) {
            return;
        }
        var probe = bucketOf(caller.person()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000);
            throw new ProblemException(Problem.of("too-many-requests", 429)
                    .saying("too-many-tries")
                    .withHeader("Retry-After", Long.toString(wait)));
        }
    }

    private Bucket bucketOf(UUID person) {
        synchronized (people) {
            return people.computeIfAbsent(
                    person,
                    who -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, IN))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
