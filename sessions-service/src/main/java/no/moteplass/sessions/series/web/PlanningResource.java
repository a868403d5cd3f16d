package no.moteplass.sessions.series.web;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.scheduling.NewSession;
import no.moteplass.sessions.scheduling.PlanSession;
import no.moteplass.sessions.series.NewSeries;
import no.moteplass.sessions.series.PlanSeries;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionAnswers;
import no.moteplass.sessions.session.web.SessionSummary;
import no.moteplass.sessions.session.web.SessionViews;

/** Planning for a group over HTTP: a series, or one session. */
@Path("/api/v1/groups/{group}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class PlanningResource {

    private final GroupAccess groups;
    private final PlanSeries planSeries;
    private final PlanSession planSession;
    private final SeriesResource seriesResource;
    private final SessionRepository sessions;
    private final SessionViews sessionViews;
    private final SessionAnswers answers;
    private final Problems problems;
    private final IdempotentRequests requests;
    private final ReaderLanguage reader;

    PlanningResource(
            GroupAccess groups,
            PlanSeries planSeries,
            PlanSession planSession,
            SeriesResource seriesResource,
            SessionRepository sessions,
            SessionViews sessionViews,
            SessionAnswers answers,
            Problems problems,
            IdempotentRequests requests,
            ReaderLanguage reader) {
        this.groups = groups;
        this.planSeries = planSeries;
        this.planSession = planSession;
        this.seriesResource = seriesResource;
        this.sessions = sessions;
        this.sessionViews = sessionViews;
        this.answers = answers;
        this.problems = problems;
        this.requests = requests;
        this.reader = reader;
    }

    @POST
    @Path("/series")
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "planSeries",
            summary = "Plans a series",
            description = "One change, one invitation. With dryRun=true it is shown and nothing is stored. COUNT counts"
                    + " before dates are skipped; every skipped date is shown with its reason, and where members are"
                    + " expected elsewhere, as a warning.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SeriesSummary.class)))
    @APIResponse(
            responseCode = "200",
            description = "A dry run",
            content = @Content(schema = @Schema(implementation = SeriesSummary.class)))
    public Response series(
            @RestPath UUID group,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String dryRun,
            @Nullable NewSeries wanted) {
        mayPlan(group);
        if (wanted == null) {
            throw new ProblemException(Problem.malformed());
        }
        if (QueryParameters.bool("dryRun", dryRun).orElse(false)) {
            return of(planSeries.preview(group, wanted, reader.get()));
        }
        return answers.lookingAgain(() -> requests.around(
                () -> of(planSeries.plan(group, wanted, reader.get())),
                id -> Response.ok(seriesResource.get(UUID.fromString(id))).build()));
    }

    @POST
    @Path("/sessions")
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(operationId = "planSession", summary = "Plans a single session")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response session(@RestPath UUID group, @Nullable NewSession wanted) {
        mayPlan(group);
        if (wanted == null) {
            throw new ProblemException(Problem.malformed());
        }
        return answers.lookingAgain(() -> requests.around(
                () -> created(planSession.plan(group, wanted)),
                id -> Response.ok(sessions.find(UUID.fromString(id))
                                .map(sessionViews::of)
                                .orElseThrow(() -> new ProblemException(Problem.notFound())))
                        .build()));
    }

    /** 404 for a group that has not arrived or that the caller is not in, 403 for one they are in and do not plan. */
    private void mayPlan(UUID group) {
        if (groups.visible(group).isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        if (!groups.mayChange(group)) {
            throw new ProblemException(Problem.forbidden());
        }
    }

    private Response of(PlanSeries.Outcome outcome) {
        return switch (outcome) {
            case PlanSeries.Outcome.Planned(var series) ->
                Response.created(URI.create("/api/v1/series/" + series.id()))
                        .entity(series)
                        .build();
            case PlanSeries.Outcome.Shown(var series) -> Response.ok(series).build();
            case PlanSeries.Outcome.Unsound(var violations) -> problems.of(Problem.invalid(violations));
            case PlanSeries.Outcome.GroupClosed() -> problems.of(SessionAnswers.groupClosed());
        };
    }

    private Response created(SessionOutcome outcome) {
        return outcome instanceof SessionOutcome.Done(var session)
                ? Response.created(URI.create("/api/v1/sessions/" + session.id()))
                        .entity(session)
                        .build()
                : answers.of(outcome);
    }
}
