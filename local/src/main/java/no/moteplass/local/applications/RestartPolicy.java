package no.moteplass.local.applications;

import java.time.Duration;
import java.util.Optional;

/**
 * When an application that died is started again: after pauses that grow, and not for ever, for one that dies again and
 * again needs somebody to mend it.
 */
final class RestartPolicy {
    private final Duration firstPause;
    private final int mostInARow;
    private final Duration steady;
    private int inARow;

    /**
     * @param firstPause before the first start; each later one of the same row waits twice as long
     * @param mostInARow how often it is started again before it is given up
     * @param steady how long it must have run so that its death begins a new row
     */
    RestartPolicy(Duration firstPause, int mostInARow, Duration steady) {
        this.firstPause = firstPause;
        this.mostInARow = mostInARow;
        this.steady = steady;
    }

    static RestartPolicy usual() {
        return new RestartPolicy(Duration.ofSeconds(1), 5, Duration.ofMinutes(1));
    }

    /** How long to wait after this death, or nothing where it is given up. */
    synchronized Optional<Duration> pauseAfter(Duration ran) {
        if (ran.compareTo(steady) >= 0) inARow = 0;
        inARow++;
        return inARow > mostInARow ? Optional.empty() : Optional.of(firstPause.multipliedBy(1L << (inARow - 1)));
    }

    /** How many deaths the running row counts. */
    synchronized int inARow() {
        return inARow;
    }

    /** Somebody has started it by hand: the row is over. */
    synchronized void forget() {
        inARow = 0;
    }
}
