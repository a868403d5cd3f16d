package no.moteplass.sessions.input;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.WallClock;
import no.moteplass.platform.text.Printable;
import no.moteplass.platform.text.WebAddress;
import no.moteplass.platform.time.Oslo;
import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.timing.Length;

/** Reads what was sent, field by field, and collects what is wrong with it. */
public final class Fields {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_DISTRICT = 60;
    private static final int LONGEST_LINK = 500;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final ZoneId OSLO = Oslo.ZONE;
    private static final Length STAND_IN = new Length(0, Duration.ofHours(1));

    private final List<Violation> violations = new ArrayList<>();

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public void wrong(String field, String code, Object... arguments) {
        violations.add(Violation.of(field, code, arguments));
    }

    public String requiredText(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "required");
            return "";
        }
        var text = text(field, value);
        return text == null ? "" : text;
    }

    /** One line of text; blank is none. */
    public @Nullable String text(String field, @Nullable String value) {
        return text(field, value, LONGEST_TEXT);
    }

    /** The name of a part of the city; blank is none. */
    public @Nullable String district(String field, @Nullable String value) {
        return text(field, value, LONGEST_DISTRICT);
    }

    private @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!Printable.onOneLine(value)) {
            wrong(field, "controlCharacters");
        } else if (value.strip().length() > longest) {
            wrong(field, "size", 1, longest);
        }
        return value.strip();
    }

    /** An address on the web, in the form in which it is kept. */
    public @Nullable String link(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var given = value.strip();
        var link = WebAddress.read(given).map(WebAddress::text);
        if (given.length() > LONGEST_LINK
                || link.filter(each -> each.length() > LONGEST_LINK).isPresent()) {
            wrong(field, "size", 1, LONGEST_LINK);
        } else if (link.isEmpty()) {
            wrong(field, "webAddress");
        }
        return link.orElse(given);
    }

    /** A local time to come, as 2027-02-01T09:00, and not further ahead than a series may reach. */
    public LocalDateTime future(String field, @Nullable String value, ZoneId zone, Instant now) {
        var time = time(field, value);
        if (time != null && !WallClock.at(time, zone).isAfter(now)) {
            wrong(field, "past");
        } else if (time != null && time.getYear() > now.atZone(zone).getYear() + RecurrenceRule.MOST_YEARS) {
            wrong(field, "tooFar", RecurrenceRule.MOST_YEARS);
        }
        return time == null ? LocalDateTime.ofInstant(now, zone) : time;
    }

    public @Nullable LocalDateTime time(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "required");
            return null;
        }
        return parsed(field, value, "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:00)?", LocalDateTime::parse, "localDateTime");
    }

    public @Nullable LocalDate date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "required");
            return null;
        }
        return parsed(field, value, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse, "date");
    }

    /** A time by the wall, as 09:00. */
    public @Nullable LocalTime timeOfDay(String field, String value) {
        return parsed(field, value, "\\d{2}:\\d{2}(:00)?", LocalTime::parse, "timeOfDay");
    }

    private <T> @Nullable T parsed(String field, String value, String form, Function<String, T> parser, String code) {
        try {
            if (value.matches(form)) {
                return parser.apply(value);
            }
        } catch (DateTimeException noSuchDay) {
            wrong(field, code);
            return null;
        }
        wrong(field, code);
        return null;
    }

    /** An IANA zone; Europe/Oslo unless given (S1). */
    public ZoneId zone(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return OSLO;
        }
        if (value.equals("UTC")
                || (value.contains("/") && ZoneId.getAvailableZoneIds().contains(value))) {
            return ZoneId.of(value);
        }
        wrong(field, "zone");
        return OSLO;
    }

    public Length length(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            wrong(field, "required");
            return STAND_IN;
        }
        var length = Length.read(value);
        if (length.filter(Fields::isLengthOfASession).isEmpty()) {
            wrong(field, "duration");
        }
        return length.filter(Fields::isLengthOfASession).orElse(STAND_IN);
    }

    private static boolean isLengthOfASession(Length length) {
        var usual = length.usual();
        return usual.compareTo(SHORTEST) >= 0 && usual.compareTo(LONGEST) <= 0 && usual.toSeconds() % 60 == 0;
    }
}
