package no.moteplass.platform.time;

import java.time.DateTimeException;
import java.time.Duration;

/** Moves the clock forward, never back, and keeps the lead in its file. */
final class ClockMoving {

    private final MovableClock clock;
    private final OffsetFile file;

    ClockMoving(MovableClock clock, OffsetFile file) {
        this.clock = clock;
        this.file = file;
    }

    /** What came of a request to move the clock. */
    sealed interface Outcome {
        record Moved() implements Outcome {}

        record WouldGoBack(Duration now) implements Outcome {}

        record NoDuration() implements Outcome {}
    }

    Outcome to(String wanted) {
        try {
            return to(Duration.parse(wanted));
        } catch (DateTimeException notADuration) {
            return new Outcome.NoDuration();
        }
    }

    private Outcome to(Duration wanted) {
        synchronized (clock) {
            var now = clock.offset();
            if (wanted.isNegative() || wanted.compareTo(now) < 0) {
                return new Outcome.WouldGoBack(now);
            }
            if (!wanted.equals(now)) {
                clock.whileResting(() -> {
                    file.write(wanted);
                    clock.lead(wanted);
                });
            }
            return new Outcome.Moved();
        }
    }
}
