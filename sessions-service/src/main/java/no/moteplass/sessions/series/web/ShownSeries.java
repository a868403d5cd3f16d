package no.moteplass.sessions.series.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.series.PlannedSeries;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionAccess;

/** Finds a series for the caller: what is not theirs to see is not there (P2). */
@ApplicationScoped
public class ShownSeries {

    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final SeriesViews views;
    private final GroupAccess groups;
    private final SessionAccess access;

    ShownSeries(
            SeriesRepository series,
            SessionRepository sessions,
            SeriesViews views,
            GroupAccess groups,
            SessionAccess access) {
        this.series = series;
        this.sessions = sessions;
        this.views = views;
        this.groups = groups;
        this.access = access;
    }

    /** The group of a series, without reading the series. @throws ProblemException 404 */
    public UUID group(UUID id) {
        return series.groupOf(id).filter(groups::maySeeAll).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** A series that somebody reads: whom a coordinator reads about is in the audit trail. @throws ProblemException 404 */
    SeriesSummary read(UUID id) {
        var planned = sessions.ofSeries(id);
        var shown = shown(id, planned);
        access.auditReading(planned, null);
        return shown;
    }

    /** A series as it is after a change. @throws ProblemException 404 */
    SeriesSummary now(UUID id) {
        return shown(id, sessions.ofSeries(id));
    }

    private SeriesSummary shown(UUID id, List<Session> planned) {
        return series.find(id)
                .filter(each -> groups.maySeeAll(each.group()))
                .map(each -> views.of(new PlannedSeries(each, planned, false, List.of())))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
