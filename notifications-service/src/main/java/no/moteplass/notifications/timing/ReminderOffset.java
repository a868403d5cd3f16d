package no.moteplass.notifications.timing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long before a session's start: whole calendar days, or hours and minutes. A day before is the same time on the
 * wall the day before, also when the clocks change in between.
 *
 * @param text as it was given, in upper case: {@code P1D}, {@code PT2H}
 */
public record ReminderOffset(String text, int days, Duration time) {

    private static final Pattern DAYS = Pattern.compile("P(\\d{1,2})([DW])");
    private static final Pattern TIME = Pattern.compile("PT(?=\\d)(\\d{1,3}H)?(\\d{1,4}M)?");
    private static final int MOST_DAYS = 30;

    public ReminderOffset {
        if (days < 0 || time.isNegative() || (days == 0 && time.isZero())) {
            throw new IllegalArgumentException("a reminder comes before: " + text);
        }
    }

    /** Reads what somebody asks for; empty unless it is more than nothing and at most 30 days. */
    public static Optional<ReminderOffset> read(String text) {
        try {
            var whole = DAYS.matcher(text);
            if (whole.matches()) {
                var days = Integer.parseInt(whole.group(1)) * (whole.group(2).equals("W") ? 7 : 1);
                return days < 1 || days > MOST_DAYS
                        ? Optional.empty()
                        : Optional.of(new ReminderOffset(text, days, Duration.ZERO));
            }
            if (TIME.matcher(text).matches()) {
                var time = Duration.parse(text);
                return !time.isPositive() || time.compareTo(Duration.ofDays(MOST_DAYS)) > 0
                        ? Optional.empty()
                        : Optional.of(new ReminderOffset(text, 0, time));
            }
            return Optional.empty();
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads what was accepted before. */
    public static ReminderOffset of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no offset: " + text));
    }

    /** The moment that long before a start. */
    public Instant before(LocalDateTime start, ZoneId zone) {
        return start.minusDays(days).atZone(zone).toInstant().minus(time);
    }
}
