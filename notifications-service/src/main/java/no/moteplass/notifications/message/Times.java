package no.moteplass.notifications.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.time.Oslo;

/** Times as people read them: "tirsdag 12. januar 2027 kl. 09.00". */
public final class Times {

    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private record Format(Language language, String pattern) {}

    private Times() {}

    /** A date and a time of day. */
    public static String at(Language language, LocalDateTime time) {
        return day(language, time) + " " + MessageTexts.of(language, "time.at") + " " + clock(language, time);
    }

    /** Until when something holds: midnight is the end of a day here, not the beginning of the next. */
    public static String until(Language language, Instant deadline) {
        var time = LocalDateTime.ofInstant(deadline, Oslo.ZONE);
        return isMidnight(time)
                ? day(language, time.minusDays(1)) + " " + MessageTexts.of(language, "time.at") + " "
                        + midnight(language, time)
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

    /** "tirsdag 8. des. kl. 08.30", and with the weekday shortened, for where there is little room. */
    public static List<String> briefly(Language language, LocalDateTime time) {
        return briefly(language, time, clock(language, time));
    }

    /** The same of until when something holds. */
    public static List<String> untilBriefly(Language language, Instant deadline) {
        var time = LocalDateTime.ofInstant(deadline, Oslo.ZONE);
        return isMidnight(time)
                ? briefly(language, time.minusDays(1), midnight(language, time))
                : briefly(language, time);
    }

    private static List<String> briefly(Language language, LocalDateTime day, String clock) {
        var date = switch (language) {
            case NB, NN -> "d. MMM";
            case EN -> "d MMM";
        };
        var at = " " + MessageTexts.of(language, "time.at") + " " + clock;
        return List.of(format(language, "EEEE " + date, day) + at, format(language, "EEE " + date, day) + at);
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String midnight(Language language, LocalDateTime time) {
        return clock(language, time).replaceFirst("00", "24");
    }

    public static String clock(Language language, TemporalAccessor time) {
        return format(
                language,
                switch (language) {
                    case NB, NN -> "HH.mm";
                    case EN -> "HH:mm";
                },
                time);
    }

    /** Every such day: "tirsdager". */
    public static String weekdays(Language language, DayOfWeek day) {
        return MessageTexts.of(language, "time.weekdays", format(language, "EEEE", day));
    }

    /** From when to when on some days: "tirsdager kl. 09.00–10.30". */
    public static String between(Language language, String days, LocalTime from, LocalTime to) {
        return days + " " + MessageTexts.of(language, "time.at") + " " + clock(language, from) + "–"
                + clock(language, to);
    }

    /** Words that begin with a day, as a sentence. */
    public static String asSentence(Language language, String words) {
        return words.substring(0, 1).toUpperCase(locale(language)) + words.substring(1) + ".";
    }

    private static String format(Language language, String pattern, TemporalAccessor time) {
        return FORMATS.computeIfAbsent(
                        new Format(language, pattern),
                        asked -> DateTimeFormatter.ofPattern(asked.pattern(), locale(asked.language())))
                .format(time);
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case NB -> Locale.of("nb", "NO");
            case NN -> Locale.of("nn", "NO");
            case EN -> Locale.UK;
        };
    }
}
