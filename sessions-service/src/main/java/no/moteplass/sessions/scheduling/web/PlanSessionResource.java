package no.moteplass.sessions.scheduling.web;

import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.scheduling.NewSession;
import no.moteplass.sessions.scheduling.PlanSession;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionAccess;
import no.moteplass.sessions.session.web.SessionAnswers;
import no.moteplass.sessions.session.web.SessionSummary;
import no.moteplass.sessions.session.web.SessionViews;

/** A group's single sessions are planned over HTTP. */
@Path("/api/v1/groups/{group}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class PlanSessionResource {

    private final PlanSession planSession;
    private final SessionRepository sessions;
    private final SessionViews views;
    private final SessionAccess access;
    private final SessionAnswers answers;
    private final IdempotentRequests requests;

    PlanSessionResource(
            PlanSession planSession,
            SessionRepository sessions,
            SessionViews views,
            SessionAccess access,
            SessionAnswers answers,
            IdempotentRequests requests) {
        this.planSession = planSession;
        this.sessions = sessions;
        this.views = views;
        this.access = access;
        this.answers = answers;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(operationId = "planSession", summary = "Plans a single session")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response session(@RestPath UUID group, @Valid @Nullable NewSession asked) {
        access.checkPlanning(group);
        if (asked == null) {
            throw new ProblemException(Problem.malformed());
        }
        return answers.lookingAgain(() -> requests.around(
                () -> answers.of(planSession.plan(group, asked), PlanSessionResource::created),
                id -> Response.ok(sessions.find(UUID.fromString(id))
                                .map(views::of)
                                .orElseThrow(() -> new ProblemException(Problem.notFound())))
                        .build()));
    }

    private static Response created(SessionSummary session) {
        return Response.created(URI.create("/api/v1/sessions/" + session.id()))
                .entity(session)
                .build();
    }
}
