package no.moteplass.sessions.serieschange.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
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
import no.moteplass.platform.web.Preconditions;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.series.web.ShownSeries;
import no.moteplass.sessions.serieschange.ChangeSeries;
import no.moteplass.sessions.serieschange.NewSeriesChange;
import no.moteplass.sessions.session.web.SessionAccess;

/** Series over HTTP, to be changed from a date on. */
@Path("/api/v1/series/{id}/change")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
public class SeriesChangeResource {

    private final ChangeSeries changing;
    private final SeriesChangeAnswers changes;
    private final ShownSeries shown;
    private final SessionAccess access;
    private final IdempotentRequests requests;
    private final Preconditions preconditions;

    SeriesChangeResource(
            ChangeSeries changing,
            SeriesChangeAnswers changes,
            ShownSeries shown,
            SessionAccess access,
            IdempotentRequests requests,
            Preconditions preconditions) {
        this.changing = changing;
        this.changes = changes;
        this.shown = shown;
        this.access = access;
        this.requests = requests;
        this.preconditions = preconditions;
    }

    @POST
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "changeSeries",
            summary = "Changes a series from one of its original dates on",
            description = "As one change. Another time, place, link or title keeps the UID and the rule; what a session"
                    + " has of its own stays, and so does what has begun. Another rule ends the series, and"
                    + " begins one with a UID of its own in its place; what was moved by itself stays under the old"
                    + " one. With dryRun=true it is shown and nothing is stored.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesChangeSummary.class)))
    public Response change(
            @RestPath UUID id,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String dryRun,
            @Nullable NewSeriesChange asked) {
        var tried = QueryParameters.bool("dryRun", dryRun).orElse(false);
        var group = shown.group(id);
        if (tried) {
            access.checkTrying(group);
        } else {
            access.checkPlanning(group);
        }
        if (asked == null) {
            throw new ProblemException(Problem.malformed());
        }
        var version = preconditions.whenSent();
        if (tried) {
            return changes.of(changing.preview(id, asked, version));
        }
        return changes.lookingAgain(() -> requests.around(
                () -> changes.of(changing.change(id, asked, version)),
                goesOn -> changes.of(changing.again(id, asked, UUID.fromString(goesOn)))));
    }
}
