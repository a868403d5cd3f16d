package no.moteplass.sessions.serieschange.web;

import java.net.URI;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.sessions.serieschange.ChangeSeries;
import no.moteplass.sessions.serieschange.ChangedSeries;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.web.SessionAnswers;

/** The one mapping from what came of changing a series to its answer. */
@ApplicationScoped
class SeriesChangeAnswers {

    private final SeriesChangeViews views;
    private final SessionAnswers sessions;
    private final Problems problems;

    SeriesChangeAnswers(SeriesChangeViews views, SessionAnswers sessions, Problems problems) {
        this.views = views;
        this.sessions = sessions;
        this.problems = problems;
    }

    Response of(ChangeSeries.Outcome outcome) {
        return switch (outcome) {
            case ChangeSeries.Outcome.Shown(var change) ->
                Response.ok(views.of(change, false)).build();
            case ChangeSeries.Outcome.Changed(var change) -> changed(change);
            case ChangeSeries.Outcome.Unsound(var violations) -> problems.of(Problem.invalid(violations));
            case ChangeSeries.Outcome.DoubleBooked(var other) -> sessions.of(new SessionOutcome.DoubleBooked(other));
            case ChangeSeries.Outcome.NothingAhead() -> problems.of(Problem.stateConflict("series-over"));
            case ChangeSeries.Outcome.Ended() -> problems.of(Problem.stateConflict("series-ended"));
            case ChangeSeries.Outcome.GroupClosed() -> problems.of(SessionAnswers.groupClosed());
            case ChangeSeries.Outcome.NoSuchSeries() -> problems.of(Problem.notFound());
            case ChangeSeries.Outcome.Overtaken(var why) -> problems.of(Problem.of(why));
        };
    }

    /** As often as it takes where others change the same sessions, or their leads, meanwhile. */
    Response lookingAgain(Supplier<Response> act) {
        return sessions.lookingAgain(act);
    }

    /** The address is that of the series that goes on: the same, or the one that was begun. */
    private Response changed(ChangedSeries change) {
        var successor = change.successor();
        var goesOn = successor == null ? change.series() : successor.series();
        return Response.ok(views.of(change, true))
                .location(URI.create("/api/v1/series/" + goesOn.id()))
                .build();
    }
}
