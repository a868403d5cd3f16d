package no.moteplass.sessions.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A session's time as it is stored: by the wall, and the instants derived from it for queries and constraints. */
@Embeddable
public record ScheduledTime(
        @Column(name = "start_local") LocalDateTime startLocal,
        String zone,
        @Column(name = "duration_seconds") long durationSeconds,
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt) {

    public static ScheduledTime of(Timing timing) {
        return new ScheduledTime(
                timing.start(),
                timing.zone().getId(),
                timing.duration().toSeconds(),
                timing.startsAt(),
                timing.endsAt());
    }

    public Timing timing() {
        return new Timing(startLocal, ZoneId.of(zone), Duration.ofSeconds(durationSeconds));
    }
}
