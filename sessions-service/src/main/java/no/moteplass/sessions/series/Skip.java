package no.moteplass.sessions.series;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import no.moteplass.platform.holidays.PublicHolidays;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.Texts;

/**
 * Why a series skips a date (S2): a public holiday, or a week or month that was named when it was planned. Kept as a
 * word, shown in the reader's language.
 *
 * @param code HOLIDAY, JULY, WINTER_BREAK, AUTUMN_BREAK, {@code W28} or {@code 2027-W28}
 */
public record Skip(String code) {

    public static final Skip HOLIDAY = new Skip("HOLIDAY");

    private static final Pattern WEEK = Pattern.compile("(?:(\\d{4})-)?W(\\d{2})");
    private static final Texts TEXTS = new Texts("sessions");
    private static final int WINTER_BREAK_IN_OSLO = 8;
    private static final int AUTUMN_BREAK_IN_OSLO = 40;
    private static final int LAST_WEEK = 53;

    /** What may be named in skipWeeks; empty for anything else. */
    static Optional<Skip> named(String word) {
        if (List.of("JULY", "WINTER_BREAK", "AUTUMN_BREAK").contains(word)) {
            return Optional.of(new Skip(word));
        }
        var week = WEEK.matcher(word);
        if (!week.matches()) {
            return Optional.empty();
        }
        var number = Integer.parseInt(week.group(2));
        return number >= 1 && number <= LAST_WEEK ? Optional.of(new Skip(word)) : Optional.empty();
    }

    boolean covers(LocalDate date) {
        return switch (code) {
            case "HOLIDAY" -> PublicHolidays.norwegian().on(date).isPresent();
            case "JULY" -> date.getMonth() == Month.JULY;
            case "WINTER_BREAK" -> isInWeek(date, WINTER_BREAK_IN_OSLO);
            case "AUTUMN_BREAK" -> isInWeek(date, AUTUMN_BREAK_IN_OSLO);
            default -> coversWeek(date);
        };
    }

    private boolean coversWeek(LocalDate date) {
        var week = WEEK.matcher(code);
        return week.matches()
                && isInWeek(date, Integer.parseInt(week.group(2)))
                && (week.group(1) == null || date.get(IsoFields.WEEK_BASED_YEAR) == Integer.parseInt(week.group(1)));
    }

    private static boolean isInWeek(LocalDate date, int week) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == week;
    }

    public String reason(LocalDate date, Language reader) {
        return switch (code) {
            case "HOLIDAY" ->
                TEXTS.text(
                        reader,
                        "skip.HOLIDAY",
                        PublicHolidays.norwegian()
                                .on(date)
                                .map(each -> each.name(reader.code()))
                                .orElse(""));
            case "JULY", "WINTER_BREAK", "AUTUMN_BREAK" -> TEXTS.text(reader, "skip." + code);
            default -> TEXTS.text(reader, "skip.WEEK", Integer.toString(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        };
    }
}
