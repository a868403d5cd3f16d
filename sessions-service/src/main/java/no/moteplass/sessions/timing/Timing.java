package no.moteplass.sessions.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import no.moteplass.platform.recurrence.WallClock;

/** A wall-clock time in a zone (S1), and the instants that follow from it. */
public record Timing(LocalDateTime start, ZoneId zone, Duration duration) {

    public Timing {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a session takes some time");
        }
    }

    public Instant startsAt() {
        return WallClock.at(start, zone);
    }

    public Instant endsAt() {
        return startsAt().plus(duration);
    }

    public OffsetDateTime startWithOffset() {
        return startsAt().atZone(zone).toOffsetDateTime();
    }

    public OffsetDateTime endWithOffset() {
        return endsAt().atZone(zone).toOffsetDateTime();
    }

    public boolean overlaps(Instant from, Instant until) {
        return startsAt().isBefore(until) && from.isBefore(endsAt());
    }
}
