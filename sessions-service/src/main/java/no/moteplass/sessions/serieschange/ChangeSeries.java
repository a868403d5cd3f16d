package no.moteplass.sessions.serieschange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.platform.version.VersionConflict;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.series.PlannedSeries;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/**
 * Changes a series from one of its original dates on (S3): another time, place, link or title goes into its sessions, another
 * rule ends it and begins one that goes on in its place. Or shows what that would be.
 */
@ApplicationScoped
public class ChangeSeries {

    private final KnownGroupRepository groups;
    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final Proposals proposals;
    private final KeepChange keeping;

    ChangeSeries(
            KnownGroupRepository groups,
            SeriesRepository series,
            SessionRepository sessions,
            Proposals proposals,
            KeepChange keeping) {
        this.groups = groups;
        this.series = series;
        this.sessions = sessions;
        this.proposals = proposals;
        this.keeping = keeping;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Nothing is stored. */
        record Shown(ChangedSeries change) implements Outcome {}

        record Changed(ChangedSeries change) implements Outcome {}

        record Unsound(List<Violation> violations) implements Outcome {}

        /** Somebody who was named to lead a session leads another one at its new time (S4). */
        record DoubleBooked(Session other) implements Outcome {}

        record NothingAhead() implements Outcome {}

        record Ended() implements Outcome {}

        record GroupClosed() implements Outcome {}

        record NoSuchSeries() implements Outcome {}

        record Overtaken(VersionConflict why) implements Outcome {}
    }

    /** Stores nothing. */
    @Transactional
    public Outcome preview(UUID id, NewSeriesChange asked, IfMatch version) {
        return series.find(id)
                .map(whole -> version.conflictWith(whole.version())
                        .<Outcome>map(Outcome.Overtaken::new)
                        .orElseGet(() -> outcome(whole, sessions.ofSeries(id), asked, false)))
                .orElseGet(Outcome.NoSuchSeries::new);
    }

    @Transactional
    public Outcome change(UUID id, NewSeriesChange asked, IfMatch version) {
        // The group before its sessions, as everywhere: who leads them may be planned again at the same moment.
        series.groupOf(id).ifPresent(groups::lock);
        return series.lock(id)
                .map(whole -> version.conflictWith(whole.version())
                        .<Outcome>map(Outcome.Overtaken::new)
                        .orElseGet(() -> outcome(whole, sessions.lockOfSeries(id), asked, true)))
                .orElseGet(Outcome.NoSuchSeries::new);
    }

    /**
     * A change that was made before, as it is now.
     *
     * @param goesOn the series that went on: the same, or the one that another rule began
     */
    @Transactional
    public Outcome again(UUID id, NewSeriesChange asked, UUID goesOn) {
        if (goesOn.equals(id)) {
            return preview(id, asked, IfMatch.ANY);
        }
        var begun = sessions.ofSeries(goesOn);
        return series.find(id)
                .flatMap(whole -> series.find(goesOn)
                        .<Outcome>map(successor -> new Outcome.Changed(new ChangedSeries(
                                whole,
                                LocalDate.parse(Objects.requireNonNullElse(asked.from(), "")),
                                begun.stream().map(ChangedSession::added).toList(),
                                new PlannedSeries(successor, begun, false, List.of()),
                                List.of(),
                                List.of()))))
                .orElseGet(Outcome.NoSuchSeries::new);
    }

    private Outcome outcome(Series whole, List<Session> own, NewSeriesChange asked, boolean keep) {
        var group = groups.find(whole.group());
        if (group.isEmpty()) {
            return new Outcome.NoSuchSeries();
        }
        if (group.get().isClosed()) {
            return new Outcome.GroupClosed();
        }
        return switch (proposals.of(group.get(), whole, own, asked)) {
            case Proposal.Unsound(var violations) -> new Outcome.Unsound(violations);
            case Proposal.DoubleBooked(var other) -> new Outcome.DoubleBooked(other);
            case Proposal.NothingAhead() -> new Outcome.NothingAhead();
            case Proposal.Ended() -> new Outcome.Ended();
            case Proposal.Possible possible -> {
                if (!keep) {
                    yield new Outcome.Shown(possible.change());
                }
                keeping.keep(possible);
                yield new Outcome.Changed(possible.change());
            }
        };
    }
}
