package no.moteplass.platform.recurrence;

import java.util.List;
import java.util.Optional;

import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/** How often something repeats, in the largest measure that says it: every month rather than twelve times a year. */
public record Rhythm(int every, Measure measure) {

    /** What is counted. */
    public enum Measure {
        DAY('D'),
        WEEK('W'),
        MONTH('M'),
        YEAR('Y');

        private final char letter;

        Measure(char letter) {
            this.letter = letter;
        }
    }

    private static final int DAYS = 7;
    private static final int MONTHS = 12;

    public Rhythm {
        if (every < 1) {
            throw new IllegalArgumentException("nothing repeats every " + every);
        }
    }

    /** As an ISO 8601 duration: P2W, P1M. */
    public String text() {
        return "P" + every + measure.letter;
    }

    /** That of a rule; none where its dates are not evenly spaced, as the first and third Tuesday of a month. */
    static Optional<Rhythm> of(org.dmfs.rfc5545.recur.RecurrenceRule rule) {
        var interval = rule.getInterval();
        return switch (rule.getFreq()) {
            case DAILY -> rule.hasPart(Part.BYDAY) ? everyWeek(rule) : Optional.of(days(interval));
            case WEEKLY ->
                isOneOf(rule.getByDayPart()) ? Optional.of(new Rhythm(interval, Measure.WEEK)) : Optional.empty();
            case MONTHLY -> isOnceAMonth(rule) ? monthly(rule, interval) : everyWeek(rule);
            case YEARLY -> isOnceAMonth(rule) ? yearly(rule, interval) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Rhythm days(int interval) {
        return interval % DAYS == 0 ? new Rhythm(interval / DAYS, Measure.WEEK) : new Rhythm(interval, Measure.DAY);
    }

    private static Rhythm months(int interval) {
        return interval % MONTHS == 0
                ? new Rhythm(interval / MONTHS, Measure.YEAR)
                : new Rhythm(interval, Measure.MONTH);
    }

    private static Optional<Rhythm> monthly(org.dmfs.rfc5545.recur.RecurrenceRule rule, int interval) {
        var named = rule.getByPart(Part.BYMONTH);
        return named == null ? Optional.of(months(interval)) : interval == 1 ? spaced(named) : Optional.empty();
    }

    private static Optional<Rhythm> yearly(org.dmfs.rfc5545.recur.RecurrenceRule rule, int interval) {
        var named = rule.getByPart(Part.BYMONTH);
        if (named == null || named.size() == 1) {
            return Optional.of(new Rhythm(interval, Measure.YEAR));
        }
        return interval == 1 ? spaced(named) : Optional.empty();
    }

    /** In these months of each year, where as much time passes after each. */
    private static Optional<Rhythm> spaced(List<Integer> named) {
        var months = named.stream().sorted().distinct().toList();
        var gap = MONTHS / months.size();
        for (var i = 0; i < months.size(); i++) {
            var next = i + 1 < months.size() ? months.get(i + 1) : months.getFirst() + MONTHS;
            if (next - months.get(i) != gap) {
                return Optional.empty();
            }
        }
        return Optional.of(months(gap));
    }

    /** The first Tuesday or the fifteenth, and nothing beside; all Tuesdays are many days of a month. */
    private static boolean isOnceAMonth(org.dmfs.rfc5545.recur.RecurrenceRule rule) {
        var days = rule.getByDayPart();
        if (rule.hasPart(Part.BYSETPOS)) {
            return isOneOf(rule.getByPart(Part.BYSETPOS));
        }
        return isOneOf(rule.getByPart(Part.BYMONTHDAY))
                && isOneOf(days)
                && (days == null || days.isEmpty() || days.getFirst().pos != 0);
    }

    private static Optional<Rhythm> everyWeek(org.dmfs.rfc5545.recur.RecurrenceRule rule) {
        var days = rule.getByDayPart();
        var everyWeek = rule.getInterval() == 1
                && days != null
                && days.size() == 1
                && days.getFirst().pos == 0
                && !rule.hasPart(Part.BYSETPOS)
                && !rule.hasPart(Part.BYMONTH)
                && !rule.hasPart(Part.BYMONTHDAY);
        return everyWeek ? Optional.of(new Rhythm(1, Measure.WEEK)) : Optional.empty();
    }

    private static boolean isOneOf(@Nullable List<?> part) {
        return part == null || part.size() <= 1;
    }
}
