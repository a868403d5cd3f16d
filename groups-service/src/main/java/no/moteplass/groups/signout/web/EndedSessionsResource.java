package no.moteplass.groups.signout.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.groups.signout.EndedSessionRepository;
import no.moteplass.groups.signout.SessionDigest;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** The portal tells of a session that its person has ended, and asks of the others whether they have. */
@Path("/api/v1/ended-sessions/{session:" + SessionDigest.FORM + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ended sessions")
public class EndedSessionsResource {

    private static final String WHAT = "SHA-256 of the session's random id, in hexadecimal";

    private final EndedSessionRepository sessions;

    EndedSessionsResource(EndedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @PUT
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "endSession", summary = "Ends a session of the portal, in all its instances")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(@RestPath @Parameter(description = WHAT) String session, @NotNull @Valid EndedSession ended) {
        sessions.end(new SessionDigest(session), ended.until());
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(
            operationId = "readEndedSession",
            summary = "Whether a session of the portal has been ended",
            description = "204 where it has, 404 where it has not.")
    @APIResponse(responseCode = "204", description = "It has been ended")
    public Response ended(@RestPath @Parameter(description = WHAT) String session) {
        if (sessions.isEnded(new SessionDigest(session))) {
            return Response.noContent().build();
        }
        throw new ProblemException(Problem.notFound());
    }
}
