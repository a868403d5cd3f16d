package no.moteplass.platform.recurrence;

import java.util.Optional;

import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * The part of RFC 5545 section 3.3.10 that this domain needs and every calendar program reads alike: DAILY, WEEKLY, MONTHLY
 * and YEARLY with INTERVAL, BYMONTH, BYDAY, BYMONTHDAY and BYSETPOS, each where its meaning is beyond doubt.
 */
final class RuleLanguage {

    private RuleLanguage() {}

    /** The first part of the rule that is not in the language; empty if all are. */
    static Optional<RuleRefusal> refusalOf(RecurrenceRule rule) {
        if (isFinerThanADay(rule)) {
            return Optional.of(RuleRefusal.TOO_FINE);
        }
        if (rule.hasPart(Part.BYWEEKNO)) {
            return Optional.of(RuleRefusal.WEEK_NUMBERS);
        }
        if (rule.hasPart(Part.BYYEARDAY)) {
            return Optional.of(RuleRefusal.DAYS_OF_YEAR);
        }
        if (rule.hasPart(Part.BYSETPOS) && !(rule.getFreq() == Freq.MONTHLY && rule.hasPart(Part.BYDAY))) {
            return Optional.of(RuleRefusal.POSITIONS);
        }
        if (hasNumberedWeekday(rule) && (!isWithinMonths(rule) || rule.hasPart(Part.BYMONTHDAY))) {
            return Optional.of(RuleRefusal.NUMBERED_WEEKDAYS);
        }
        if (rule.hasPart(Part.BYMONTHDAY) && !isWithinMonths(rule)) {
            return Optional.of(RuleRefusal.DAYS_OF_MONTH);
        }
        if (rule.getFreq() == Freq.DAILY && rule.getInterval() > 1 && rule.hasPart(Part.BYDAY)) {
            return Optional.of(RuleRefusal.INTERVAL_WITH_WEEKDAYS);
        }
        return weekStartMatters(rule) ? Optional.of(RuleRefusal.WEEK_START) : Optional.empty();
    }

    private static boolean isFinerThanADay(RecurrenceRule rule) {
        return rule.getFreq() == Freq.SECONDLY
                || rule.getFreq() == Freq.MINUTELY
                || rule.getFreq() == Freq.HOURLY
                || rule.hasPart(Part.BYHOUR)
                || rule.hasPart(Part.BYMINUTE)
                || rule.hasPart(Part.BYSECOND);
    }

    private static boolean hasNumberedWeekday(RecurrenceRule rule) {
        return rule.hasPart(Part.BYDAY) && rule.getByDayPart().stream().anyMatch(weekday -> weekday.pos != 0);
    }

    /** Whether days are counted in a month: in a year they would be counted in it as a whole, by some programs. */
    private static boolean isWithinMonths(RecurrenceRule rule) {
        return rule.getFreq() == Freq.MONTHLY || (rule.getFreq() == Freq.YEARLY && rule.hasPart(Part.BYMONTH));
    }

    private static boolean weekStartMatters(RecurrenceRule rule) {
        return rule.getWeekStart() != Weekday.MO && countsWeeks(rule);
    }

    /** Whether it leaves weeks out and names weekdays: only then does it matter on which day a week begins. */
    static boolean countsWeeks(RecurrenceRule rule) {
        return rule.getFreq() == Freq.WEEKLY && rule.getInterval() > 1 && rule.hasPart(Part.BYDAY);
    }
}
