package no.moteplass.sessions.series.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.Preconditions;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.series.CancelSeries;

/** Series over HTTP: to see one, and to cancel what it has ahead. */
@Path("/api/v1/series/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
public class SeriesResource {

    private final ShownSeries shown;
    private final CancelSeries cancelling;
    private final GroupAccess groups;
    private final Problems problems;
    private final Preconditions preconditions;

    SeriesResource(
            ShownSeries shown,
            CancelSeries cancelling,
            GroupAccess groups,
            Problems problems,
            Preconditions preconditions) {
        this.shown = shown;
        this.cancelling = cancelling;
        this.groups = groups;
        this.problems = problems;
        this.preconditions = preconditions;
    }

    /** From which original date on a series is cancelled. */
    @Schema(name = "CancelSeries")
    record CancelFrom(
            @Schema(description = "A date; all that is ahead unless given", examples = "2027-05-01") @Nullable
            String from) {}

    @GET
    @RolesAllowed({"leader", "coordinator", "scope:sessions.read"})
    @Operation(operationId = "getSeries", summary = "A series with its sessions and the dates it skips")
    public SeriesSummary get(@RestPath UUID id) {
        return shown.read(id);
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "cancelSeries",
            summary = "Cancels what a series has ahead",
            description = "From one of its original dates on, as one change. What has begun stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesSummary.class)))
    public Response cancel(@RestPath UUID id, @Nullable CancelFrom from) {
        if (!groups.mayChange(shown.group(id))) {
            throw new ProblemException(Problem.forbidden());
        }
        var date =
                QueryParameters.date("from", from == null ? null : from.from()).orElse(null);
        return switch (cancelling.from(id, date, preconditions.whenSent())) {
            case CancelSeries.Outcome.Cancelled() -> Response.ok(shown.now(id)).build();
            case CancelSeries.Outcome.NothingAhead() -> problems.of(Problem.stateConflict("series-cancelled"));
            case CancelSeries.Outcome.NoSuchSeries() -> problems.of(Problem.notFound());
            case CancelSeries.Outcome.Overtaken(var why) -> problems.of(Problem.of(why));
        };
    }
}
