package no.moteplass.sessions.session.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.guessing.TryLimit;
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

    private final Caller caller;
    private final TryLimit<UUID> people;

    AskingWhoIsFree(
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "moteplass.planning.tries-an-hour", defaultValue = "30") int most) {
        this.caller = caller;
        this.people = new TryLimit<>(most, IN, clock);
    }

    /**
     * To be asked before anything whose outcome tells who is free: once there were too many tries the answer is the same
     * whoever is.
     *
     * @throws ProblemException 429 for who has tried too often
     */
    void check() {
        if (isLimited()) {
            refuseUnlessZero(people.untilNext(caller.person()));
        }
    }

    /** Counts a try of the caller's: a plan that is not kept. @throws ProblemException 429 for who has tried too often */
    void tryOnce() {
        if (isLimited()) {
            refuseUnlessZero(people.take(caller.person()));
        }
    }

    /** Counts as a try what told the caller that somebody is not free. */
    void count() {
        if (isLimited()) {
            people.take(caller.person());
        }
    }

    private static void refuseUnlessZero(Duration wait) {
        if (!wait.isZero()) {
            throw new ProblemException(Problem.of("too-many-requests", 429)
                    .saying("too-many-tries")
                    .withHeader("Retry-After", Long.toString(Math.ceilDiv(wait.toNanos(), 1_000_000_000))));
        }
    }

    private boolean isLimited() {
        return !caller.isCoordinator() && !caller.isMachine();
    }
}
