package no.moteplass.sessions.series.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.series.NewSeries;
import no.moteplass.sessions.series.PlanSeries;
import no.moteplass.sessions.session.web.SessionAccess;
import no.moteplass.sessions.session.web.SessionAnswers;

/** A group's series are planned over HTTP. */
@Path("/api/v1/groups/{group}/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class PlanSeriesResource {

    private final PlanSeries planSeries;
    private final SeriesAnswers seriesAnswers;
    private final ShownSeries shown;
    private final SessionAccess access;
    private final SessionAnswers answers;
    private final IdempotentRequests requests;

    PlanSeriesResource(
            PlanSeries planSeries,
            SeriesAnswers seriesAnswers,
            ShownSeries shown,
            SessionAccess access,
            SessionAnswers answers,
            IdempotentRequests requests) {
        this.planSeries = planSeries;
        this.seriesAnswers = seriesAnswers;
        this.shown = shown;
        this.access = access;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "planSeries",
            summary = "Plans a series",
            description = "One change, one invitation. With dryRun=true it is shown and nothing is stored. COUNT counts"
                    + " before dates are skipped; every skipped date is shown with its reason. With replaceSkipped"
                    + " as many dates are added after the last. Where members are expected elsewhere is a warning.")
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
            @Valid @Nullable NewSeries asked) {
        var tried = QueryParameters.bool("dryRun", dryRun).orElse(false);
        if (tried) {
            access.checkTrying(group);
        } else {
            access.checkPlanning(group);
        }
        if (asked == null) {
            throw new ProblemException(Problem.malformed());
        }
        if (tried) {
            return seriesAnswers.of(planSeries.preview(group, asked));
        }
        return answers.lookingAgain(() -> requests.around(
                () -> seriesAnswers.of(planSeries.plan(group, asked)),
                id -> Response.ok(shown.read(UUID.fromString(id))).build()));
    }
}
