package no.moteplass.notifications.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.time.Oslo;

/** Times as people read them: "tirsdag 12. januar 2027 kl. 09.00". */
public final class Times {

    private Times() {}

    /** A date and a time of day. */
    public static String at(Language language, LocalDateTime time) {
        return day(language, time) + " " + MessageTexts.of(language, "time.at") + " " + clock(language, time);
    }

    /** Until when something holds: midnight is the end of a day here, not the beginning of the next. */
    public static String until(Language language, Instant deadline) {
        var time = LocalDateTime.ofInstant(deadline, Oslo.ZONE);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(language, time.minusDays(1)) + " " + MessageTexts.of(language, "time.at") + " "
                        + clock(language, time).replaceFirst("00", "24")
                : at(language, time);
    }

    /** From when to when; with the zone's name where it is not Oslo's. */
    public static String span(Language language, SessionLine.When when) {
        var end = when.end();
        var span = at(language, when.start()) + "–"
                + (end.toLocalDate().equals(when.start().toLocalDate()) ? clock(language, end) : at(language, end));
        return when.zone().equals(Oslo.ZONE)
                ? span
                : span + " ("
                        + MessageTexts.of(language, "time.zone", when.zone().getId()) + ")";
    }

    /** The date alone. */
    public static String day(Language language, LocalDateTime time) {
        return format(
                language,
                switch (language) {
                    case NB, NN -> "EEEE d. MMMM uuuu";
                    case EN -> "EEEE d MMMM uuuu";
                },
                time);
    }

    /** The date without weekday and year, short enough for a subject. */
    public static String shortDay(Language language, LocalDateTime time) {
        return format(
                language,
                switch (language) {
                    case NB, NN -> "d. MMMM";
                    case EN -> "d MMMM";
                },
                time);
    }

    public static String clock(Language language, LocalDateTime time) {
        return format(
                language,
                switch (language) {
                    case NB, NN -> "HH.mm";
                    case EN -> "HH:mm";
                },
                time);
    }

    private static String format(Language language, String pattern, LocalDateTime time) {
        var locale = switch (language) {
            case NB -> Locale.of("nb", "NO");
            case NN -> Locale.of("nn", "NO");
            case EN -> Locale.UK;
        };
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }
}
