package no.moteplass.notifications.timing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import no.moteplass.platform.time.Oslo;

/**
 * When a person is left alone (N4), by the clock on the wall in Oslo. Hours that touch are one block: with weekends,
 * Friday 20:00 to Monday 07:00.
 */
public record QuietHours(LocalTime from, LocalTime to, boolean weekends) {

    /** A stretch of quiet, half-open. */
    public record Block(Instant from, Instant to) {}

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours have a length");
        }
    }

    /** What holds for who has chosen nothing. */
    public static QuietHours usual() {
        return new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), true);
    }

    /** The block that a moment lies in, if it lies in one. */
    public Optional<Block> around(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, Oslo.ZONE);
        if (!isQuiet(local)) {
            return Optional.empty();
        }
        return Optional.of(new Block(
                begin(local).atZone(Oslo.ZONE).toInstant(),
                end(local).atZone(Oslo.ZONE).toInstant()));
    }

    private LocalDateTime begin(LocalDateTime quiet) {
        var begin = quiet;
        while (true) {
            var edge = edgeBefore(begin);
            if (!isQuiet(edge.minusNanos(1))) {
                return edge;
            }
            begin = edge.minusNanos(1);
        }
    }

    private LocalDateTime end(LocalDateTime quiet) {
        var end = quiet;
        while (isQuiet(end)) {
            end = edgeAfter(end);
        }
        return end;
    }

    private boolean isQuiet(LocalDateTime local) {
        var time = local.toLocalTime();
        var byTheHour = from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
        return byTheHour || (weekends && isWeekend(local.toLocalDate()));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The last moment, up to this one, at which quiet may begin or end. */
    private LocalDateTime edgeBefore(LocalDateTime local) {
        var day = local.toLocalDate();
        var last = day.atStartOfDay();
        for (var time : new LocalTime[] {from, to}) {
            var edge = day.atTime(time);
            if (!edge.isAfter(local) && edge.isAfter(last)) {
                last = edge;
            }
        }
        return last;
    }

    /** The first moment after this one at which quiet may begin or end. */
    private LocalDateTime edgeAfter(LocalDateTime local) {
        var day = local.toLocalDate();
        var first = day.plusDays(1).atStartOfDay();
        for (var time : new LocalTime[] {from, to}) {
            var edge = day.atTime(time);
            if (edge.isAfter(local) && edge.isBefore(first)) {
                first = edge;
            }
        }
        return first;
    }
}
