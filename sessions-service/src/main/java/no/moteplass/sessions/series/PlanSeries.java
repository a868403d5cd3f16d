package no.moteplass.sessions.series;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.session.SessionRepository;

/** Plans a series with all its sessions and who leads them, as one change; or shows what it would be. */
@ApplicationScoped
public class PlanSeries {

    private final KnownGroupRepository groups;
    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final SeriesExpansion expansion;
    private final ChangeJournal changes;
    private final Clock clock;

    PlanSeries(
            KnownGroupRepository groups,
            SeriesRepository series,
            SessionRepository sessions,
            SeriesExpansion expansion,
            ChangeJournal changes,
            Clock clock) {
        this.groups = groups;
        this.series = series;
        this.sessions = sessions;
        this.expansion = expansion;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of planning a series. */
    public sealed interface Outcome {
        record Planned(PlannedSeries series) implements Outcome {}

        record Shown(PlannedSeries series) implements Outcome {}

        record Unsound(List<Violation> violations) implements Outcome {}

        record GroupClosed() implements Outcome {}

        record NoSuchGroup() implements Outcome {}
    }

    /** Stores nothing. */
    @Transactional
    public Outcome preview(UUID groupId, NewSeries asked) {
        return switch (asked.read(clock.instant())) {
            case NewSeries.Reading.Unsound(var violations) -> new Outcome.Unsound(violations);
            case NewSeries.Reading.Sound(var plan) ->
                groups.find(groupId)
                        .map(group -> group.isClosed()
                                ? new Outcome.GroupClosed()
                                : new Outcome.Shown(expansion.expand(group, plan)))
                        .orElseGet(Outcome.NoSuchGroup::new);
        };
    }

    @Transactional
    public Outcome plan(UUID groupId, NewSeries asked) {
        return switch (asked.read(clock.instant())) {
            case NewSeries.Reading.Unsound(var violations) -> new Outcome.Unsound(violations);
            case NewSeries.Reading.Sound(var plan) ->
                groups.lock(groupId)
                        .map(group -> group.isClosed()
                                ? new Outcome.GroupClosed()
                                : new Outcome.Planned(keep(expansion.expand(group, plan))))
                        .orElseGet(Outcome.NoSuchGroup::new);
        };
    }

    private PlannedSeries keep(PlannedSeries expanded) {
        series.persist(expanded.series());
        sessions.persist(expanded.sessions());
        var planned = new ArrayList<Object>();
        planned.add(expanded.series());
        planned.addAll(expanded.sessions());
        changes.ofAll(planned, Change.SERIES_PLANNED);
        return expanded;
    }
}
