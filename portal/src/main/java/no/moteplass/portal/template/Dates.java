package no.moteplass.portal.template;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.time.Oslo;

/** Times as people say them, on the clocks of the city. */
public final class Dates {

    private static final Map<Language, DateTimeFormatter> DAY = formats("EEEE d. MMMM yyyy", "EEEE d MMMM yyyy");
    private static final Map<Language, DateTimeFormatter> TIME = formats("HH.mm", "HH:mm");
    private static final Map<Language, DateTimeFormatter> MONTH = formats("MMM", "MMM");
    private static final Map<Language, String> AT =
            Map.of(Language.NB, " kl. ", Language.NN, " kl. ", Language.EN, " at ");

    private Dates() {}

    public static String day(Language language, OffsetDateTime time) {
        return said(DAY, language, local(time));
    }

    /** A bare date as services send it; what is none is shown as it came. */
    static String date(Language language, String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? said(DAY, language, LocalDate.parse(date.substring(0, 10)).atStartOfDay(Oslo.ZONE))
                : date;
    }

    public static String full(Language language, OffsetDateTime time) {
        return day(language, time) + AT.get(language) + clock(language, time);
    }

    /** Until when something holds: midnight is the end of a day here, not the beginning of the next. */
    static String deadline(Language language, OffsetDateTime time) {
        return isMidnight(time)
                ? lastDay(language, time) + AT.get(language) + (language == Language.EN ? "24:00" : "24.00")
                : full(language, time);
    }

    public static LocalDate dayOf(OffsetDateTime time) {
        return local(time).toLocalDate();
    }

    public static LocalDate lastDayOf(OffsetDateTime end) {
        return dayOf(isMidnight(end) ? end.minusMinutes(1) : end);
    }

    /** The last day on which something that ends then is still open. */
    static String lastDay(Language language, OffsetDateTime end) {
        return day(language, isMidnight(end) ? end.minusMinutes(1) : end);
    }

    private static boolean isMidnight(OffsetDateTime time) {
        return local(time).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A span within a day says the day once. */
    public static String span(Language language, OffsetDateTime from, OffsetDateTime to) {
        return local(from).toLocalDate().equals(local(to).toLocalDate())
                ? full(language, from) + "–" + clock(language, to)
                : full(language, from) + " – " + full(language, to);
    }

    static String clock(Language language, OffsetDateTime time) {
        return said(TIME, language, local(time));
    }

    static String monthShort(Language language, OffsetDateTime time) {
        return said(MONTH, language, local(time)).replace(".", "");
    }

    static String dayOfMonth(OffsetDateTime time) {
        return Integer.toString(local(time).getDayOfMonth());
    }

    static String machine(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(time));
    }

    private static ZonedDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(Oslo.ZONE);
    }

    private static String said(Map<Language, DateTimeFormatter> formats, Language language, ZonedDateTime time) {
        var format = formats.get(language);
        return format == null ? time.toString() : format.format(time);
    }

    private static Map<Language, DateTimeFormatter> formats(String norwegian, String english) {
        var formats = new EnumMap<Language, DateTimeFormatter>(Language.class);
        for (var language : Language.values()) {
            var pattern = language == Language.EN ? english : norwegian;
            var locale = language == Language.EN ? java.util.Locale.UK : language.locale();
            formats.put(language, DateTimeFormatter.ofPattern(pattern, locale));
        }
        return formats;
    }
}
