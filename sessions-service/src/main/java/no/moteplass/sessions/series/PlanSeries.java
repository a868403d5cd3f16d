package no.moteplass.sessions.series;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.series.web.SeriesSummary;
import no.moteplass.sessions.series.web.SeriesViews;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionViews;

/** Plans a series with all its sessions and who leads them, as one change; or shows what it would be. */
@ApplicationScoped
public class PlanSeries {

    private final KnownGroupRepository groups;
    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final LeadPlanning leads;
    private final MemberClashes clashes;
    private final SeriesEvents seriesEvents;
    private final SessionEvents sessionEvents;
    private final SeriesViews views;
    private final SessionViews sessionViews;
    private final CalendarStampRepository calendars;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSeries(
            KnownGroupRepository groups,
            SeriesRepository series,
            SessionRepository sessions,
            LeadPlanning leads,
            MemberClashes clashes,
            SeriesEvents seriesEvents,
            SessionEvents sessionEvents,
            SeriesViews views,
            SessionViews sessionViews,
            CalendarStampRepository calendars,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.series = series;
        this.sessions = sessions;
        this.leads = leads;
        this.clashes = clashes;
        this.seriesEvents = seriesEvents;
        this.sessionEvents = sessionEvents;
        this.views = views;
        this.sessionViews = sessionViews;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of planning a series. */
    public sealed interface Outcome {
        record Planned(SeriesSummary series) implements Outcome {}

        record Shown(SeriesSummary series) implements Outcome {}

        record Unsound(List<Violation> violations) implements Outcome {}

        record GroupClosed() implements Outcome {}
    }

    /** A series and its sessions before they are kept. */
    private record Draft(Series series, List<Session> sessions, SeriesPlan wish) {}

    /** Stores nothing. */
    @Transactional
    public Outcome preview(UUID groupId, NewSeries wanted, Language reader) {
        return switch (wanted.read(clock)) {
            case NewSeries.Reading.Unsound(var violations) -> new Outcome.Unsound(violations);
            case NewSeries.Reading.Sound(var wish) -> {
                var group = groups.find(groupId).orElseThrow(() -> new ProblemException(Problem.notFound()));
                if (group.isClosed()) {
                    yield new Outcome.GroupClosed();
                }
                var draft = draft(group, wish);
                var shown = new SeriesViews.Shown(
                        false,
                        wish.moved(),
                        sessionViews.ofDryRun(draft.sessions()),
                        clashes.of(groupId, draft.sessions()));
                yield new Outcome.Shown(views.of(draft.series(), shown, reader));
            }
        };
    }

    @Transactional
    public Outcome plan(UUID groupId, NewSeries wanted, Language reader) {
        return switch (wanted.read(clock)) {
            case NewSeries.Reading.Unsound(var violations) -> new Outcome.Unsound(violations);
            case NewSeries.Reading.Sound(var wish) -> {
                var group = groups.lock(Set.of(groupId)).stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
                yield group.isClosed() ? new Outcome.GroupClosed() : kept(draft(group, wish), reader);
            }
        };
    }

    private Draft draft(KnownGroup group, SeriesPlan wish) {
        var now = clock.instant();
        var id = Ids.next(clock);
        var uid = id + "@moteplass";
        var planned = new Series(id, group.id(), uid, wish, wish.plannedDates(), now);
        var own = planned.dates().stream()
                .filter(date -> !date.isSkipped())
                .map(date -> Session.inSeries(
                        new SessionPlan(
                                Ids.next(clock),
                                group.id(),
                                wish.title(),
                                wish.timing(date.start()),
                                wish.rotation(),
                                wish.place(),
                                wish.link(),
                                now),
                        id,
                        uid))
                .toList();
        var all = new ArrayList<>(sessions.planned(group.id()));
        all.addAll(own);
        leads.fill(group, all, own, Set.of());
        return new Draft(planned, own, wish);
    }

    private Outcome kept(Draft draft, Language reader) {
        series.persist(draft.series());
        sessions.persist(draft.sessions());
        sessions.flush();
        seriesEvents.changed(draft.series());
        draft.sessions().forEach(sessionEvents::changed);
        draft.sessions().forEach(sessionEvents::assigned);
        var leading = new HashSet<UUID>();
        draft.sessions().forEach(each -> each.facilitators().forEach(one -> leading.add(one.leader())));
        var subjects = new ArrayList<>(leading);
        subjects.add(draft.series().id());
        audit.record("series.planned", subjects);
        var group = draft.series().group();
        var shown = new SeriesViews.Shown(
                true, draft.wish().moved(), sessionViews.of(draft.sessions()), clashes.of(group, draft.sessions()));
        var summary = views.of(draft.series(), shown, reader);
        calendars.raise(Set.of(group), leading);
        return new Outcome.Planned(summary);
    }
}
