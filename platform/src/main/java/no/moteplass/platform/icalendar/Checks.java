package no.moteplass.platform.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;

import no.moteplass.platform.text.Printable;

/** What every event must be before it can be written; anything else is a mistake in the program. */
final class Checks {

    private Checks() {}

    static void uid(String uid) {
        if (uid.isBlank() || !Printable.onOneLine(uid)) {
            throw new IllegalArgumentException("A UID is one line of text");
        }
    }

    static void duration(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("An event takes some time, not " + duration);
        }
    }

    static void ascending(List<LocalDateTime> dates) {
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i - 1).isBefore(dates.get(i))) {
                throw new IllegalArgumentException(
                        "Dates ascend, but " + dates.get(i) + " follows " + dates.get(i - 1));
            }
        }
    }

    static void distinct(List<Occurrence> occurrences) {
        var seen = new HashSet<LocalDateTime>();
        for (Occurrence occurrence : occurrences) {
            if (!seen.add(occurrence.recurrenceId())) {
                throw new IllegalArgumentException("Two occurrences for " + occurrence.recurrenceId());
            }
        }
    }
}
