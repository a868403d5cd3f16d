package no.moteplass.platform.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The last moment at which a rule may still give a date (UNTIL, RFC 5545 section 3.3.10). */
public record Until(String text, LocalDateTime time, boolean isUtc) {

    private static final DateTimeFormatter DATE = strict("uuuuMMdd");
    private static final DateTimeFormatter DATE_TIME = strict("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = strict("uuuuMMdd'T'HHmmss'Z'");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    static Optional<Until> read(String text) {
        try {
            return switch (text.length()) {
                case 8 ->
                    Optional.of(new Until(text, LocalDate.parse(text, DATE).atTime(END_OF_DAY), false));
                case 15 -> Optional.of(new Until(text, LocalDateTime.parse(text, DATE_TIME), false));
                case 16 -> Optional.of(new Until(text, LocalDateTime.parse(text, UTC), true));
                default -> Optional.empty();
            };
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A whole day, as the last. */
    static Until endOf(LocalDate day) {
        return new Until(DATE.format(day), day.atTime(END_OF_DAY), false);
    }

    /** A date lasts to its end; a local time is of the start's zone. */
    Instant in(ZoneId zone) {
        return isUtc ? time.toInstant(ZoneOffset.UTC) : WallClock.at(time, zone);
    }

    public static String utc(Instant instant) {
        return UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
