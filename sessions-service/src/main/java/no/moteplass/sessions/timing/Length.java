package no.moteplass.sessions.timing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

import no.moteplass.platform.recurrence.WallClock;

/**
 * How long something lasts: days by the calendar, which may have 23 or 25 hours, and the rest by the clock.
 *
 * @param time what comes after the days
 */
public record Length(int days, Duration time) {

    private static final Pattern ISO = Pattern.compile("\\+?P(?:(\\d{1,3})D)?(T.+)?", Pattern.CASE_INSENSITIVE);

    /** @throws DateTimeException for less than no time, which a short day would turn into an end before the start */
    public Length {
        if (days < 0 || time.isNegative() || time.toDays() > Integer.MAX_VALUE) {
            throw new DateTimeException("nothing lasts that long");
        }
    }

    /** Reads ISO 8601, as PT90M or P1D; empty for anything else. */
    public static Optional<Length> read(String text) {
        var read = ISO.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        try {
            var days = read.group(1) == null ? 0 : Integer.parseInt(read.group(1));
            var time = read.group(2) == null ? Duration.ZERO : Duration.parse("P" + read.group(2));
            return Optional.of(new Length(days, time));
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }

    /** The same where no clock is changed. */
    public Duration usual() {
        return Duration.ofDays(days).plus(time);
    }

    /** How long that is from a local time on. */
    public Duration from(LocalDateTime start, ZoneId zone) {
        return Duration.between(WallClock.at(start, zone), WallClock.at(start.plusDays(days), zone))
                .plus(time);
    }
}
