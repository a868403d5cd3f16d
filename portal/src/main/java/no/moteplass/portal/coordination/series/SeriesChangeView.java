package no.moteplass.portal.coordination.series;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import no.moteplass.portal.services.sessions.Notice;
import no.moteplass.portal.services.sessions.Series;
import no.moteplass.portal.services.sessions.SeriesChange;
import no.moteplass.portal.services.sessions.SeriesChange.Details;
import no.moteplass.portal.services.sessions.SeriesChange.Line;

/** A series that is being changed, as the one who does it sees it. */
public record SeriesChangeView(Series series, boolean coordinator) {

    /** How many sessions something happens to. */
    public record Count(String change, long sessions) {

        public String key() {
            return "change.count." + change;
        }
    }

    public String address() {
        return "/serier/" + series.id() + "/endre";
    }

    public String groupPage() {
        return (coordinator ? "/koordinator/grupper/" : "/grupper/") + series.group();
    }

    static List<Count> counts(SeriesChange change) {
        return Stream.of("MOVED", "PLACE", "ENDED", "ADDED", "KEPT")
                .map(each -> new Count(each, change.count(each)))
                .filter(each -> each.sessions() > 0)
                .toList();
    }

    /** How many new dates come sooner than front-line leaders should be told (S9). */
    static long soonDates(SeriesChange change, Instant now) {
        return change.lines().stream()
                .filter(each -> each.is("ADDED"))
                .filter(each ->
                        each.after() != null && Notice.isShortFor(each.after().start(), now))
                .count();
    }

    /** How many sessions are moved, or moved to a time, so near that people have planned already (S9). */
    static long soonMoves(SeriesChange change, Instant now) {
        return change.lines().stream()
                .filter(each -> each.is("MOVED") || each.is("ENDED"))
                .filter(each -> times(each).anyMatch(time -> Notice.isShortForMoving(time, now)))
                .count();
    }

    private static Stream<OffsetDateTime> times(Line line) {
        return Stream.of(line.before(), line.after()).filter(Objects::nonNull).map(Details::start);
    }
}
