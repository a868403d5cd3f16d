package no.moteplass.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * Real time plus a lead, in UTC and to the microsecond (what PostgreSQL keeps). In production the lead is always zero;
 * local mode moves it forward, tests set it as they like.
 */
public final class MovableClock extends Clock {

    private final InstantSource real;
    private final Supplier<List<ClockListener>> listeners;
    private volatile Duration offset;

    public MovableClock() {
        this(InstantSource.system(), Duration.ZERO, List::of);
    }

    MovableClock(InstantSource real, Duration offset, Supplier<List<ClockListener>> listeners) {
        super();
        this.real = real;
        this.offset = offset;
        this.listeners = listeners;
    }

    public Duration offset() {
        return offset;
    }

    /** Sets the total lead over real time, once everything that listens has come to rest. */
    public void setOffset(Duration lead) {
        whileResting(() -> offset = lead);
    }

    synchronized void whileResting(Runnable move) {
        var resting = listeners.get();
        try {
            resting.forEach(ClockListener::beforeMove);
            move.run();
        } finally {
            resting.forEach(ClockListener::afterMove);
        }
    }

    void lead(Duration lead) {
        offset = lead;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new InZone(this, zone);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** The same time, read in another zone. */
    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        private InZone(Clock clock, ZoneId zone) {
            super();
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
