package no.moteplass.platform.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What a clock on the wall shows, and the instant that is. */
public final class WallClock {

    private WallClock() {}

    /**
     * The instant of a local time, as RFC 5545 section 3.3.5 reads it. A time that the clocks leap over in spring is read
     * with the offset from before the leap (02:30 is then 03:30 by the new time); of a time that comes twice in autumn the
     * first is meant.
     */
    public static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    /** Whether a clock ever shows it: not where the clocks leap over it in spring. */
    public static boolean exists(LocalDateTime local, ZoneId zone) {
        return !zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** Whether a local time is one instant and no other: not one that the clocks leap over, nor one that comes twice. */
    public static boolean isPlain(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).size() == 1;
    }

    /**
     * Whether everybody reads alike how long this lasts: no clock is changed meanwhile. Across such a night a program
     * that adds hours by the wall ends an hour from one that counts them (RFC 5545 section 3.8.5.3 has both).
     */
    public static boolean isReadAlike(LocalDateTime start, Duration duration, ZoneId zone) {
        LocalDateTime end = start.plus(duration);
        return isPlain(start, zone)
                && isPlain(end, zone)
                && at(start, zone).plus(duration).equals(at(end, zone));
    }
}
