package no.moteplass.sessions.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.platform.version.VersionConflict;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.facilitation.TurnsAhead;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.Changing;
import no.moteplass.sessions.session.SessionRepository;

/** Cancels what a series has ahead from one of its original dates on, as one change. What has begun stays (S3). */
@ApplicationScoped
public class CancelSeries {

    private final KnownGroupRepository groups;
    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final TurnsAhead turns;
    private final ChangeJournal changes;
    private final Clock clock;

    CancelSeries(
            KnownGroupRepository groups,
            SeriesRepository series,
            SessionRepository sessions,
            TurnsAhead turns,
            ChangeJournal changes,
            Clock clock) {
        this.groups = groups;
        this.series = series;
        this.sessions = sessions;
        this.turns = turns;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Cancelled() implements Outcome {}

        record NothingAhead() implements Outcome {}

        record NoSuchSeries() implements Outcome {}

        record Overtaken(VersionConflict why) implements Outcome {}
    }

    @Transactional
    public Outcome from(UUID id, @Nullable LocalDate from, IfMatch version) {
        // The group before its sessions, as everywhere: who leads them may be planned again at the same moment.
        var group = series.groupOf(id).flatMap(groups::lock);
        var whole = series.lock(id);
        if (whole.isEmpty()) {
            return new Outcome.NoSuchSeries();
        }
        var conflict = version.conflictWith(whole.get().version());
        if (conflict.isPresent()) {
            return new Outcome.Overtaken(conflict.get());
        }
        var outcome = cancel(whole.get(), from == null ? LocalDateTime.MIN : from.atStartOfDay(), clock.instant());
        if (outcome instanceof Outcome.Cancelled) {
            group.ifPresent(turns::planAgain);
        }
        return outcome;
    }

    private Outcome cancel(Series whole, LocalDateTime first, Instant now) {
        var cancelled = new ArrayList<Object>();
        for (var session : sessions.lockOfSeries(whole.id())) {
            var date = session.recurrenceId();
            if (date != null
                    && !date.isBefore(first)
                    && session.cancel(CancelReason.CANCELLED, now) instanceof Changing.Changed) {
                cancelled.add(session);
            }
        }
        if (cancelled.isEmpty()) {
            return new Outcome.NothingAhead();
        }
        if (whole.cancel(now)) {
            cancelled.addFirst(whole);
        }
        changes.ofAll(cancelled, Change.SERIES_CANCELLED);
        return new Outcome.Cancelled();
    }
}
