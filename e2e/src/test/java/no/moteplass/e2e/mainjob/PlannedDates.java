package no.moteplass.e2e.mainjob;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** When the group meets: on one weekday of each month, chosen so that one of the dates is a holiday. */
final class PlannedDates {
    static final int COUNT = 8;
    static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("MMM", Locale.of("nb", "NO"));

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private PlannedDates() {}

    /** Far enough ahead for its reminder, and such that the same weekday of a later month is a holiday. */
    static LocalDate first(LocalDate today) {
        var date = today.plusDays(4);
        while (holidaysOf(date).isEmpty() || isHoliday(date)) date = date.plusDays(1);
        return date;
    }

    /** Those dates of the monthly series that are one of the holidays with a fixed date. */
    static List<LocalDate> holidaysOf(LocalDate start) {
        var week = (start.getDayOfMonth() - 1) / 7 + 1;
        return IntStream.range(0, COUNT)
                .mapToObj(month -> start.withDayOfMonth(1)
                        .plusMonths(month)
                        .with(TemporalAdjusters.dayOfWeekInMonth(week, start.getDayOfWeek())))
                .filter(PlannedDates::isHoliday)
                .toList();
    }

    private static boolean isHoliday(LocalDate date) {
        return HOLIDAYS.contains(MonthDay.from(date));
    }
}
