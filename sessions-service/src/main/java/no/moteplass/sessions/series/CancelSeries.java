package no.moteplass.sessions.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionRepository;

/** Cancels what a series has ahead from one of its original dates on, as one change. What has begun stays (S3). */
@ApplicationScoped
public class CancelSeries {

    private final KnownGroupRepository groups;
    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final SeriesEvents seriesEvents;
    private final SessionEvents sessionEvents;
    private final CalendarStampRepository calendars;
    private final AuditTrail audit;
    private final Clock clock;

    CancelSeries(
            KnownGroupRepository groups,
            SeriesRepository series,
            SessionRepository sessions,
            SeriesEvents seriesEvents,
            SessionEvents sessionEvents,
            CalendarStampRepository calendars,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.series = series;
        this.sessions = sessions;
        this.seriesEvents = seriesEvents;
        this.sessionEvents = sessionEvents;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there was anything to cancel */
    @Transactional
    public boolean from(UUID id, @Nullable LocalDate from, LongConsumer version) {
        var now = clock.instant();
        // The group before its sessions, as everywhere: who leads them may be planned anew at the same moment.
        series.groupOf(id).ifPresent(group -> groups.lock(Set.of(group)));
        var whole = series.lock(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        version.accept(whole.version());
        var first = from == null ? LocalDateTime.MIN : from.atStartOfDay();
        var cancelled = new ArrayList<Session>();
        for (var session : sessions.lockOfSeries(id)) {
            var date = session.recurrenceId();
            if (date != null
                    && !date.isBefore(first)
                    && session.cancel(CancelReason.CANCELLED, now).isEmpty()) {
                cancelled.add(session);
            }
        }
        if (cancelled.isEmpty()) {
            return false;
        }
        var changed = whole.cancel(now);
        sessions.flush();
        if (changed) {
            seriesEvents.changed(whole);
        }
        cancelled.forEach(sessionEvents::changed);
        var leading = new HashSet<UUID>();
        cancelled.forEach(each -> each.facilitators().forEach(one -> leading.add(one.leader())));
        audit.record("series.cancelled", List.of(id));
        calendars.raise(List.of(whole.group()), leading);
        return true;
    }
}
