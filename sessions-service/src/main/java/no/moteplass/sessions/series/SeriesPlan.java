package no.moteplass.sessions.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Venue;
import no.moteplass.sessions.timing.Length;
import no.moteplass.sessions.timing.Timing;

/**
 * A series as it was asked for: read, and found to make sense. Planning it gives its dates.
 *
 * @param start the rule's first date
 * @param moved whether another start was asked for, which the rule does not give
 * @param dates all that the rule gives
 * @param skips when nobody is to meet
 */
record SeriesPlan(
        String title,
        LocalDateTime start,
        boolean moved,
        ZoneId zone,
        Length length,
        RecurrenceRule rule,
        List<LocalDateTime> dates,
        List<Skip> skips,
        Venue venue,
        RotationMode rotation) {

    /** Each date of the rule, with why it is skipped, if so. COUNT counts before skipping (S2). */
    List<SeriesDate> plannedDates() {
        return dates.stream()
                .map(date -> new SeriesDate(date, skipped(date.toLocalDate())))
                .toList();
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
