package no.moteplass.platform.guessing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.problem.Problem;

/**
 * Slows down who guesses at secret addresses: calendars, links from mails. Only wrong ones count, so a right one is never
 * refused.
 */
@ApplicationScoped
public class WrongGuesses {

    private static final int ALLOWED = 30;
    private static final Duration IN = Duration.ofMinutes(1);
    private static final int NETWORK_BYTES = 8;

    private final TryLimit<String> guessers;

    WrongGuesses(Clock clock) {
        this.guessers = new TryLimit<>(ALLOWED, IN, clock);
    }

    /**
     * Counts a wrong guess. @return what it is answered: that there is nothing, or after too many, to wait
     *
     * @param from the client's address
     */
    public Problem answerTo(String from) {
        return guessers.take(network(from)).isZero()
                ? Problem.notFound()
                : Problem.of("too-many-requests", 429).withHeader("Retry-After", Long.toString(IN.toSeconds()));
    }

    /** Who has one IPv6 address has the whole network's. */
    static String network(String from) {
        try {
            return InetAddress.ofLiteral(from) instanceof Inet6Address address
                    ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : from;
        } catch (IllegalArgumentException name) {
            return from;
        }
    }
}
