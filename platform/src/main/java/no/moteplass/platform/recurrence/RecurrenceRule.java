package no.moteplass.platform.recurrence;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which something repeats (RFC 5545 section 3.3.10): it ends, repeats daily at most, and counts in wall-clock
 * time, so that 09:00 stays 09:00 when the clocks change.
 */
public final class RecurrenceRule {

    public static final int MOST_DATES = 200;
    public static final int MOST_YEARS = 100;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_INTERVAL = 1000;

    /** Without UNTIL, which is compared as an instant instead. Never changed once made. */
    private final org.dmfs.rfc5545.recur.RecurrenceRule rule;

    private final @Nullable Until until;

    private RecurrenceRule(org.dmfs.rfc5545.recur.RecurrenceRule rule, @Nullable Until until) {
        this.rule = rule;
        this.until = until;
    }

    /** What became of reading a rule's text. */
    public sealed interface Reading {
        record Accepted(RecurrenceRule rule) implements Reading {}

        record Refused(RuleRefusal reason) implements Reading {}
    }

    /** The dates that a rule gives from a start on, or why it gives none that can be used. */
    public sealed interface Expansion {
        /**
         * The dates as wall-clock times; the zone says which instants they are.
         *
         * @param start the first date; not the start asked for when that is not one of the rule's, and then {@code moved}
         * @param dates ascending, {@code start} first; never empty
         */
        record Dates(LocalDateTime start, boolean moved, List<LocalDateTime> dates) implements Expansion {
            public Dates {
                dates = List.copyOf(dates);
            }
        }

        record Refused(RuleRefusal reason) implements Expansion {}
    }

    /** Reads the value of an RRULE property, without "RRULE:". UNTIL may be a date, a local date-time or in UTC. */
    public static Reading read(String text) {
        return switch (parse(text)) {
            case Reading.Refused refused -> refused;
            case Reading.Accepted(RecurrenceRule accepted) ->
                RuleLanguage.refusalOf(accepted.rule)
                        .<Reading>map(Reading.Refused::new)
                        .orElseGet(() -> new Reading.Accepted(accepted));
        };
    }

    private static Reading parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new Reading.Refused(RuleRefusal.NOT_A_RULE);
        }
        List<String> parts = Arrays.asList(text.toUpperCase(Locale.ROOT).split(";", -1));
        List<String> untils =
                parts.stream().filter(part -> part.startsWith("UNTIL=")).toList();
        Optional<Until> until = untils.stream().findFirst().flatMap(part -> Until.read(part.substring(6)));
        if (untils.size() > 1 || until.isEmpty() != untils.isEmpty()) {
            return new Reading.Refused(RuleRefusal.NOT_A_RULE);
        }
        String rest = parts.stream().filter(part -> !part.startsWith("UNTIL=")).collect(joining(";"));
        try {
            var rule = new org.dmfs.rfc5545.recur.RecurrenceRule(rest, RfcMode.RFC5545_STRICT);
            return boundsRefusalOf(rule, until.isPresent())
                    .<Reading>map(Reading.Refused::new)
                    .orElseGet(() -> new Reading.Accepted(new RecurrenceRule(rule, until.orElse(null))));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return new Reading.Refused(RuleRefusal.NOT_A_RULE);
        }
    }

    /** Reads a text that was accepted before, maybe when more was taken than today. */
    public static RecurrenceRule of(String text) {
        return switch (parse(text)) {
            case Reading.Accepted(RecurrenceRule rule) -> rule;
            case Reading.Refused(RuleRefusal reason) ->
                throw new IllegalArgumentException("Not a rule that can be used: " + reason);
        };
    }

    private static Optional<RuleRefusal> boundsRefusalOf(org.dmfs.rfc5545.recur.RecurrenceRule rule, boolean hasUntil) {
        Integer count = rule.getCount();
        if (rule.hasPart(Part.RSCALE) || rule.hasPart(Part.SKIP) || (count != null && hasUntil)) {
            return Optional.of(RuleRefusal.NOT_A_RULE);
        }
        if (count == null && !hasUntil) {
            return Optional.of(RuleRefusal.ENDLESS);
        }
        if (count != null && count > MOST_DATES) {
            return Optional.of(RuleRefusal.TOO_MANY);
        }
        return rule.getInterval() > LONGEST_INTERVAL ? Optional.of(RuleRefusal.TOO_FAR) : Optional.empty();
    }

    /**
     * Every date the rule gives from a local start on, in wall-clock time, COUNT and UNTIL kept. A start that the rule
     * does not give is moved to the rule's first date, for RFC 5545 section 3.8.5.3 leaves such a DTSTART undefined.
     */
    public Expansion expand(LocalDateTime start, ZoneId zone) {
        LocalDateTime asked = start.truncatedTo(ChronoUnit.SECONDS);
        return switch (datesFrom(asked, zone)) {
            case Expansion.Refused refused -> refused;
            case Expansion.Dates dates when dates.start().equals(asked) -> dates;
            // Once more from where it now starts: a reader of the document has only that start to count from.
            case Expansion.Dates moved ->
                switch (datesFrom(moved.start(), zone)) {
                    case Expansion.Refused refused -> refused;
                    case Expansion.Dates dates -> new Expansion.Dates(dates.start(), true, dates.dates());
                };
        };
    }

    private Expansion datesFrom(LocalDateTime start, ZoneId zone) {
        Instant last = until == null ? Instant.MAX : until.in(zone);
        LocalDateTime horizon = start.plusYears(MOST_YEARS);
        var dates = new ArrayList<LocalDateTime>();
        try {
            var iterator = rule.iterator(floating(start));
            while (iterator.hasNext()) {
                LocalDateTime date = local(iterator.nextDateTime());
                if (WallClock.at(date, zone).isAfter(last)) {
                    break;
                }
                if (date.isAfter(horizon)) {
                    return new Expansion.Refused(RuleRefusal.TOO_FAR);
                }
                if (dates.size() == MOST_DATES) {
                    return new Expansion.Refused(RuleRefusal.TOO_MANY);
                }
                dates.add(date);
            }
        } catch (IllegalArgumentException gaveUp) {
            // The library stops so when a thousand periods in a row hold no date (30 February).
            if (until == null) {
                return new Expansion.Refused(dates.isEmpty() ? RuleRefusal.NO_DATES : RuleRefusal.TOO_FAR);
            }
        }
        return dates.isEmpty()
                ? new Expansion.Refused(RuleRefusal.NO_DATES)
                : new Expansion.Dates(dates.getFirst(), !dates.getFirst().equals(start), dates);
    }

    /**
     * The same rule with its end moved (COUNT, or UNTIL where it has that), so that it gives this many dates.
     *
     * @param first its first date
     */
    public Reading extendedTo(int count, LocalDateTime first, ZoneId zone) {
        if (count > MOST_DATES) {
            return new Reading.Refused(RuleRefusal.TOO_MANY);
        }
        var counted = new RecurrenceRule(withCount(count), null);
        return switch (counted.datesFrom(first, zone)) {
            case Expansion.Refused(var why) -> new Reading.Refused(why);
            case Expansion.Dates dates ->
                new Reading.Accepted(
                        until == null
                                ? counted
                                : new RecurrenceRule(
                                        rule,
                                        Until.endOf(dates.dates().getLast().toLocalDate())));
        };
    }

    private org.dmfs.rfc5545.recur.RecurrenceRule withCount(int count) {
        try {
            var copy = new org.dmfs.rfc5545.recur.RecurrenceRule(rule.toString(), RfcMode.RFC5545_STRICT);
            copy.setCount(count);
            return copy;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("A rule that was read is one", e);
        }
    }

    /** How often it repeats; empty where its dates are not evenly spaced. */
    public Optional<Rhythm> rhythm() {
        return Rhythm.of(rule);
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    /** The rule as it was given, in upper case and a fixed order of its parts. */
    public String text() {
        return until == null ? rule.toString() : rule + ";UNTIL=" + until.text();
    }

    /**
     * The value of RRULE beside a DTSTART with a TZID, where UNTIL must be in UTC (RFC 5545 section 3.3.10). The week's
     * first day is written where it matters: not every program takes Monday for granted, as the RFC does.
     */
    public String toRRuleValue(ZoneId zone) {
        var value = rule.toString();
        if (RuleLanguage.countsWeeks(rule) && !rule.hasPart(Part.WKST)) {
            value += ";WKST=MO";
        }
        return until == null ? value : value + ";UNTIL=" + Until.utc(until.in(zone));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecurrenceRule that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
