package no.moteplass.sessions.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.RuleRefusal;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.timing.Length;
import no.moteplass.sessions.timing.Timing;

/**
 * A series as it was asked for: read, and found to make sense. Planning it gives its dates.
 *
 * @param start the rule's first date
 * @param moved whether another start was asked for, which the rule does not give
 * @param dates all that the rule gives
 * @param skips when nobody is to meet
 * @param asked how many dates the rule gave as it was asked for
 */
public record SeriesPlan(
        String title,
        LocalDateTime start,
        boolean moved,
        ZoneId zone,
        Length length,
        RecurrenceRule rule,
        List<LocalDateTime> dates,
        List<Skip> skips,
        Venue venue,
        RotationMode rotation,
        int asked) {

    /** What became of adding dates in place of those that are skipped. */
    sealed interface Replacing {
        record Replaced(SeriesPlan plan) implements Replacing {}

        record Refused(RuleRefusal why) implements Replacing {}
    }

    /** Each date of the rule, with why it is skipped, if so. COUNT counts before skipping (S2). */
    List<SeriesDate> plannedDates() {
        return dates.stream()
                .map(date -> new SeriesDate(date, skipped(date.toLocalDate())))
                .toList();
    }

    /** On how many dates the group meets. */
    int met() {
        return (int) plannedDates().stream().filter(each -> !each.isSkipped()).count();
    }

    /** How many of the dates asked for are skipped, and made up for after the last. */
    int replaced() {
        return dates.size() == asked
                ? 0
                : (int) plannedDates().stream()
                        .limit(asked)
                        .filter(SeriesDate::isSkipped)
                        .count();
    }

    /**
     * With as many more of the rule's dates as it takes to meet as often as was asked for. The rule's own end is moved, for
     * calendars have nothing but it to count by.
     */
    Replacing replacingSkipped() {
        var longer = this;
        while (longer.met() < asked) {
            switch (longer.extendedTo(longer.dates.size() + asked - longer.met())) {
                case Replacing.Refused refused -> {
                    return refused;
                }
                case Replacing.Replaced(var extended) -> longer = extended;
            }
        }
        return new Replacing.Replaced(longer);
    }

    private Replacing extendedTo(int count) {
        return switch (rule.extendedTo(count, start, zone)) {
            case RecurrenceRule.Reading.Refused(var why) -> new Replacing.Refused(why);
            case RecurrenceRule.Reading.Accepted(var extended) ->
                switch (extended.expand(start, zone)) {
                    case RecurrenceRule.Expansion.Refused(var why) -> new Replacing.Refused(why);
                    case RecurrenceRule.Expansion.Dates all ->
                        new Replacing.Replaced(new SeriesPlan(
                                title,
                                start,
                                moved,
                                zone,
                                length,
                                extended,
                                all.dates(),
                                skips,
                                venue,
                                rotation,
                                asked));
                };
        };
    }

    private @Nullable String skipped(LocalDate date) {
        return skips.stream()
                .filter(each -> each.covers(date))
                .map(Skip::code)
                .findFirst()
                .orElse(null);
    }

    Timing timing(LocalDateTime date) {
        return new Timing(date, zone, length.from(date, zone));
    }
}
