package no.moteplass.sessions.session.web;

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
class AskingWhoIsFree {

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

    /**
     * To be asked before anything whose outcome tells who is free: once there were too many tries the answer is the same
     * whoever is.
     *
     * @throws ProblemException 429 for who has tried too often
     */
    void check() {
        if (isLimited()) {
            var look = bucketOf(caller.person()).estimateAbilityToConsume(1);
            if (!look.canBeConsumed()) {
                throw tooMany(look.getNanosToWaitForRefill());
            }
        }
    }

    /** Counts a try of the caller's: a plan that is not kept. @throws ProblemException 429 for who has tried too often */
    void tryOnce() {
        if (isLimited()) {
            var tried = bucketOf(caller.person()).tryConsumeAndReturnRemaining(1);
            if (!tried.isConsumed()) {
                throw tooMany(tried.getNanosToWaitForRefill());
            }
        }
    }

    /** Counts as a try what told the caller that somebody is not free. */
    void count() {
        if (isLimited()) {
            bucketOf(caller.person()).tryConsume(1);
        }
    }

    private static ProblemException tooMany(long nanosToWait) {
        return new ProblemException(Problem.of("too-many-requests", 429)
                .saying("too-many-tries")
                .withHeader("Retry-After", Long.toString(Math.ceilDiv(nanosToWait, 1_000_000_000))));
    }

    private boolean isLimited() {
        return !caller.isCoordinator() && !caller.isMachine();
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
