package no.moteplass.local.loading;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again until something is so, or gives up and says what it waited for. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Waiting() {}

    public static void until(Duration patience, String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LoadingFailed("Waited " + patience.toSeconds() + " s for " + what);
            }
            if (Thread.currentThread().isInterrupted())
                throw new LoadingFailed("Interrupted while waiting for " + what);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
