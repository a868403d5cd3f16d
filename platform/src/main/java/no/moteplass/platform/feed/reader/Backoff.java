package no.moteplass.platform.feed.reader;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Longer and longer pauses, none the same as another reader's. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private int tries;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The next pause: between half of and the whole of what is due. */
    Duration next() {
        var due = Math.min(longest.toMillis(), first.toMillis() << Math.min(tries, 16));
        tries++;
        return Duration.ofMillis(due / 2 + ThreadLocalRandom.current().nextLong(due / 2 + 1));
    }

    void reset() {
        tries = 0;
    }
}
