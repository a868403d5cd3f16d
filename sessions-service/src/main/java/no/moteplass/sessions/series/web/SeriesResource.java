package no.moteplass.sessions.series.web;

import java.util.List;
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

import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.Preconditions;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.series.CancelSeries;
import no.moteplass.sessions.series.SeriesRepository;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionAccess;
import no.moteplass.sessions.session.web.SessionViews;

/** Series over HTTP: to see one, and to cancel what it has ahead. */
@Path("/api/v1/series/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
public class SeriesResource {

    private final SeriesRepository series;
    private final SessionRepository sessions;
    private final SeriesViews views;
    private final SessionViews sessionViews;
    private final CancelSeries cancelling;
    private final GroupAccess groups;
    private final SessionAccess access;
    private final Problems problems;
    private final Preconditions preconditions;
    private final ReaderLanguage reader;

    SeriesResource(
            SeriesRepository series,
            SessionRepository sessions,
            SeriesViews views,
            SessionViews sessionViews,
            CancelSeries cancelling,
            GroupAccess groups,
            SessionAccess access,
            Problems problems,
            Preconditions preconditions,
            ReaderLanguage reader) {
        this.series = series;
        this.sessions = sessions;
        this.views = views;
        this.sessionViews = sessionViews;
        this.cancelling = cancelling;
        this.groups = groups;
        this.access = access;
        this.problems = problems;
        this.preconditions = preconditions;
        this.reader = reader;
    }

    /** From which original date on a series is cancelled. */
    @Schema(name = "CancelSeries")
    record From(
            @Schema(description = "A date; all that is ahead unless given", examples = "2027-05-01") @Nullable
            String from) {}

    @GET
    @RolesAllowed({"leader", "coordinator", "scope:sessions.read", "scope:sessions.write"})
    @Operation(operationId = "getSeries", summary = "A series with its sessions and the dates it skips")
    public SeriesSummary get(@RestPath UUID id) {
        var planned = sessions.ofSeries(id);
        var shown = seen(id, planned);
        access.auditReading(planned, null);
        return shown;
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "cancelSeries",
            summary = "Cancels what a series has ahead",
            description = "From one of its original dates on, as one change. What has begun stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesSummary.class)))
    public Response cancel(@RestPath UUID id, @Nullable From from) {
        var group = series.groupOf(id)
                .filter(groups::maySeeAll)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!groups.mayChange(group)) {
            throw new ProblemException(Problem.forbidden());
        }
        var date =
                QueryParameters.date("from", from == null ? null : from.from()).orElse(null);
        return cancelling.from(id, date, preconditions::honour)
                ? Response.ok(seen(id, sessions.ofSeries(id))).build()
                : problems.of(Problem.stateConflict("series-cancelled"));
    }

    /** What is not the caller's to see is not there (P2). */
    private SeriesSummary seen(UUID id, List<Session> planned) {
        return series.find(id)
                .filter(each -> groups.maySeeAll(each.group()))
                .map(each -> views.of(
                        each, new SeriesViews.Shown(true, false, sessionViews.of(planned), List.of()), reader.get()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
