package no.moteplass.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Between two looks at something that takes its time. */
final class Pause {
    private static final Duration BRIEF = Duration.ofMillis(150);

    private Pause() {}

    static void briefly() {
        LockSupport.parkNanos(BRIEF.toNanos());
    }
}
