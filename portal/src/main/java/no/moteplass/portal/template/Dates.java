package no.moteplass.portal.template;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.time.Oslo;

/** Times as people say them, on the clocks of the city: short, and with the year only where it is another than today's. */
public final class Dates {

    private static final String SHORT_DAY = "EEE ";
    private static final Map<Long, String> NYNORSK =
            Map.of(1L, "mån.", 2L, "tys.", 3L, "ons.", 4L, "tor.", 5L, "fre.", 6L, "lau.", 7L, "sun.");

    private static final Map<Language, DateTimeFormatter> DAY = formats("EEE d. MMM", "EEE d MMM");
    private static final Map<Language, DateTimeFormatter> PAST = formats("d. MMM", "d MMM");
    private static final Map<Language, DateTimeFormatter> IN_MONTH = formats("EEE d.", "EEE d");
    private static final Map<Language, DateTimeFormatter> MONTH = formats("MMMM", "MMMM");
    private static final Map<Language, DateTimeFormatter> WEEKDAY = formats("EEEE", "EEEE");
    private static final Map<Language, DateTimeFormatter> TIME = formats("HH.mm", "HH:mm");
    private static final Map<Language, String> AT =
            Map.of(Language.NB, " kl. ", Language.NN, " kl. ", Language.EN, " at ");

    private Dates() {}

    /** {@code tir. 8. des.}, or {@code tir. 12. jan. 2027} */
    static String day(Language language, LocalDate today, OffsetDateTime time) {
        return day(language, today, local(time).toLocalDate());
    }

    static String day(Language language, LocalDate today, LocalDate day) {
        return withYear(said(DAY, language, day), today, day);
    }

    /** {@code 3. nov.}: what has been needs no weekday. */
    static String past(Language language, LocalDate today, OffsetDateTime time) {
        var day = local(time).toLocalDate();
        return withYear(said(PAST, language, day), today, day);
    }

    /** A bare date as services send it; what is none is shown as it came. */
    static String date(Language language, LocalDate today, String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? day(language, today, LocalDate.parse(date.substring(0, 10)))
                : date;
    }

    /** {@code tir. 8. des. kl. 08.30} */
    public static String full(Language language, LocalDate today, OffsetDateTime time) {
        return day(language, today, time) + AT.get(language) + clock(language, time);
    }

    /** Until when something holds: midnight is the end of a day here, not the beginning of the next. */
    static String deadline(Language language, LocalDate today, OffsetDateTime time) {
        return isMidnight(time)
                ? lastDay(language, today, time) + AT.get(language) + (language == Language.EN ? "24:00" : "24.00")
                : full(language, today, time);
    }

    public static LocalDate dayOf(OffsetDateTime time) {
        return local(time).toLocalDate();
    }

    public static LocalDate lastDayOf(OffsetDateTime end) {
        return dayOf(isMidnight(end) ? end.minusMinutes(1) : end);
    }

    /** The last day on which something that ends then is still open. */
    static String lastDay(Language language, LocalDate today, OffsetDateTime end) {
        return day(language, today, lastDayOf(end));
    }

    private static boolean isMidnight(OffsetDateTime time) {
        return local(time).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A span within a day says the day once. */
    static String span(Language language, LocalDate today, OffsetDateTime from, OffsetDateTime to) {
        return isWithinADay(from, to)
                ? full(language, today, from) + "–" + clock(language, to)
                : full(language, today, from) + " – " + full(language, today, to);
    }

    /** {@code 08.30–09.30}, where the day stands beside it. */
    static String clocks(Language language, LocalDate today, OffsetDateTime from, OffsetDateTime to) {
        return clock(language, from)
                + (isWithinADay(from, to) ? "–" + clock(language, to) : " – " + full(language, today, to));
    }

    private static boolean isWithinADay(OffsetDateTime from, OffsetDateTime to) {
        return dayOf(from).equals(dayOf(to));
    }

    static String clock(Language language, OffsetDateTime time) {
        return said(TIME, language, local(time));
    }

    static String clock(Language language, LocalTime time) {
        return said(TIME, language, time);
    }

    /** {@code tir. 8.}, under a heading that says the month. */
    static String inMonth(Language language, OffsetDateTime time) {
        return said(IN_MONTH, language, local(time));
    }

    /** {@code Desember}, or {@code Januar 2027}: a heading. */
    static String month(Language language, LocalDate today, OffsetDateTime time) {
        var day = dayOf(time);
        return withYear(capital(language, said(MONTH, language, day)), today, day);
    }

    /** {@code Tirsdag} */
    static String weekday(Language language, OffsetDateTime time) {
        return capital(language, said(WEEKDAY, language, local(time)));
    }

    static String machine(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(time));
    }

    private static String withYear(String said, LocalDate today, LocalDate day) {
        return day.getYear() == today.getYear() ? said : said + " " + day.getYear();
    }

    private static String capital(Language language, String word) {
        return word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }

    private static ZonedDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(Oslo.ZONE);
    }

    private static String said(Map<Language, DateTimeFormatter> formats, Language language, TemporalAccessor time) {
        var format = formats.get(language);
        return format == null ? time.toString() : format.format(time);
    }

    private static Map<Language, DateTimeFormatter> formats(String norwegian, String english) {
        var formats = new EnumMap<Language, DateTimeFormatter>(Language.class);
        for (var language : Language.values()) {
            var pattern = language == Language.EN ? english : norwegian;
            var locale = language == Language.EN ? Locale.UK : language.locale();
            formats.put(
                    language,
                    language == Language.NN && pattern.startsWith(SHORT_DAY)
                            ? shortDay(NYNORSK, pattern.substring(SHORT_DAY.length() - 1), locale)
                            : DateTimeFormatter.ofPattern(pattern, locale));
        }
        return formats;
    }

    /** The locale data says {@code ty.}, which nobody writes. */
    private static DateTimeFormatter shortDay(Map<Long, String> days, String rest, Locale locale) {
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_WEEK, days)
                .appendPattern(rest)
                .toFormatter(locale);
    }
}
