package no.moteplass.sessions.series.web;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.sessions.series.PlanSeries;
import no.moteplass.sessions.session.web.SessionAnswers;

/** The one mapping from what came of planning a series to its answer. */
@ApplicationScoped
class SeriesAnswers {

    private final SeriesViews views;
    private final Problems problems;

    SeriesAnswers(SeriesViews views, Problems problems) {
        this.views = views;
        this.problems = problems;
    }

    Response of(PlanSeries.Outcome outcome) {
        return switch (outcome) {
            case PlanSeries.Outcome.Planned(var planned) ->
                Response.created(URI.create("/api/v1/series/" + planned.series().id()))
                        .entity(views.of(planned))
                        .build();
            case PlanSeries.Outcome.Shown(var planned) ->
                Response.ok(views.ofDryRun(planned)).build();
            case PlanSeries.Outcome.Unsound(var violations) -> problems.of(Problem.invalid(violations));
            case PlanSeries.Outcome.GroupClosed() -> problems.of(SessionAnswers.groupClosed());
            case PlanSeries.Outcome.NoSuchGroup() -> problems.of(Problem.notFound());
        };
    }
}
