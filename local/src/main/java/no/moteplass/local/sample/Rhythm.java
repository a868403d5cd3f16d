package no.moteplass.local.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a sample group meets: on the nth weekday of every so many months.
 *
 * @param behind how many times it has met
 * @param ahead how many times its rule gives from now on
 */
public record Rhythm(
        int week,
        DayOfWeek day,
        LocalTime time,
        Duration duration,
        int everyMonths,
        int behind,
        int ahead,
        boolean takesTurns,
        Place place) {

    /**
     * Where people meet.
     *
     * @param district the part of the city, where it is known
     * @param link where they meet behind one
     */
    public record Place(
            @Nullable String room,
            @Nullable String district,
            @Nullable String link) {

        static Place room(String room, String district) {
            return new Place(room, district, null);
        }

        static Place anywhere(String room) {
            return new Place(room, null, null);
        }

        static Place online() {
            return new Place(null, null, "https://meet.example.org/moteplass");
        }
    }

    /** The first session ahead leaves some days, so that nothing is due the moment the sample has been loaded. */
    private static final int DAYS_OF_REST = 5;

    public LocalDateTime first(LocalDate today) {
        var month = YearMonth.from(today);
        while (in(month).isBefore(today.plusDays(DAYS_OF_REST))) month = month.plusMonths(1);
        return in(month).atTime(time);
    }

    /** RFC 5545. */
    public String rule() {
        var weekday = day.name().substring(0, 2).toUpperCase(Locale.ROOT);
        return "FREQ=MONTHLY;INTERVAL=" + everyMonths + ";BYDAY=" + week + weekday + ";COUNT=" + ahead;
    }

    /** When it has met, oldest first. */
    public List<LocalDateTime> past(LocalDate today) {
        var next = YearMonth.from(first(today));
        return Stream.iterate(behind, n -> n > 0, n -> n - 1)
                .map(n -> in(next.minusMonths((long) n * everyMonths)).atTime(time))
                .filter(start -> start.toLocalDate().isBefore(today))
                .toList();
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, day));
    }
}
