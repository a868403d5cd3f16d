package no.moteplass.platform.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.WallClock;

/**
 * An event that repeats, for one reader: the rule and its dates are everyone's, the occurrences are the reader's own.
 *
 * <p>Expanded by any reader of RFC 5545 it is exactly those occurrences: a date without one is excluded (EXDATE), an
 * occurrence that differs from what the rule and these details say, or whose end programs read differently, is written by
 * itself (RECURRENCE-ID), never both for one date. DTSTART stays the rule's first date even when that one is excluded. Without any occurrence there is nothing
 * to show, and nothing is written.
 *
 * @param dates every date the rule gives, ascending, skipped ones too; the first is DTSTART
 * @param details what an occurrence shows that is like all others
 * @param revision the master's; an occurrence with a higher SEQUENCE is written by itself, so that its SEQUENCE never
 *     falls when it is back where it was
 * @param occurrences the reader's, each for one of the dates; the rest of the dates are not the reader's
 */
public record RecurringEvent(
        String uid,
        ZoneId zone,
        RecurrenceRule rule,
        List<LocalDateTime> dates,
        Duration duration,
        EventDetails details,
        Revision revision,
        List<Occurrence> occurrences)
        implements CalendarEvent {

    public RecurringEvent {
        Checks.uid(uid);
        Checks.duration(duration);
        dates = List.copyOf(dates);
        Checks.ascending(dates);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("A rule gives at least one date");
        }
        Checks.distinct(occurrences);
        occurrences = occurrences.stream()
                .sorted(Comparator.comparing(Occurrence::recurrenceId))
                .toList();
        var known = new HashSet<>(dates);
        for (Occurrence occurrence : occurrences) {
            if (!known.contains(occurrence.recurrenceId())) {
                throw new IllegalArgumentException("The rule does not give " + occurrence.recurrenceId());
            }
        }
    }

    /** DTSTART: the same for every reader. */
    public LocalDateTime start() {
        return dates.getFirst();
    }

    /** The dates of the rule that are not the reader's: one EXDATE each (RFC 5545 section 3.8.5.1). */
    public List<LocalDateTime> excluded() {
        var shown = occurrences.stream().map(Occurrence::recurrenceId).collect(Collectors.toSet());
        return dates.stream().filter(Predicate.not(shown::contains)).toList();
    }

    /** The occurrences that the rule and the details alone would not show as they are. */
    public List<Occurrence> overrides() {
        return occurrences.stream().filter(this::differs).toList();
    }

    private boolean differs(Occurrence occurrence) {
        return !occurrence.start().equals(occurrence.recurrenceId())
                || !occurrence.duration().equals(duration)
                || !occurrence.details().equals(details)
                || occurrence.revision().sequence() > revision.sequence()
                || !WallClock.isReadAlike(occurrence.start(), occurrence.duration(), zone);
    }

    public RecurringEvent only(Predicate<Occurrence> wanted) {
        return new RecurringEvent(
                uid,
                zone,
                rule,
                dates,
                duration,
                details,
                revision,
                occurrences.stream().filter(wanted).toList());
    }
}
