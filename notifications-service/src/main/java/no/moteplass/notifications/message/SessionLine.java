package no.moteplass.notifications.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session as a message shows it to one person.
 *
 * @param leads whether the reader leads it
 * @param before what the reader was last notified of, where this is a change of it
 */
public record SessionLine(
        UUID id,
        When when,
        Where where,
        String title,
        boolean leads,
        @Nullable Before before) {

    /** The time on the wall, and the instant that is. */
    public record When(LocalDateTime start, Duration duration, ZoneId zone) {

        public static When of(Instant start, Instant end, ZoneId zone) {
            return new When(LocalDateTime.ofInstant(start, zone), Duration.between(start, end), zone);
        }

        public LocalDateTime end() {
            return start.atZone(zone).plus(duration).toLocalDateTime();
        }

        public Instant startsAt() {
            return start.atZone(zone).toInstant();
        }
    }

    /** A room, a link, both or neither. */
    public record Where(@Nullable String place, @Nullable String link) {}

    /** What they knew before. */
    public record Before(When when, Where where) {}

    /** Whether it is in a room that they did not know. */
    public boolean hasNewPlace() {
        return before != null
                && where.place() != null
                && !where.place().equals(before.where().place());
    }

    /** Whether it is on a link that they did not know. */
    public boolean hasNewLink() {
        return before != null
                && where.link() != null
                && !where.link().equals(before.where().link());
    }

    public boolean isMovedInTime() {
        return before != null && !before.when().equals(when);
    }
}
