package no.moteplass.platform.recurrence;

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
}
