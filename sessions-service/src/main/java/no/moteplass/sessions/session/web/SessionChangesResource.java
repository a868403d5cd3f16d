package no.moteplass.sessions.session.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.platform.web.Preconditions;
import no.moteplass.sessions.scheduling.ChangeSession;
import no.moteplass.sessions.scheduling.Reschedule;

/** Sessions over HTTP, to be moved, cancelled or described. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionChangesResource {

    private static final String WRITES = "scope:sessions.write";

    private final SessionAccess access;
    private final ChangeSession change;
    private final SessionAnswers answers;
    private final Preconditions preconditions;

    SessionChangesResource(
            SessionAccess access, ChangeSession change, SessionAnswers answers, Preconditions preconditions) {
        this.access = access;
        this.change = change;
        this.answers = answers;
        this.preconditions = preconditions;
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({"leader", "coordinator", WRITES})
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchSession",
            summary = "Changes what a session is called and where it is",
            description =
                    "Not when it is: see reschedule. A place or link changed here is the session's own from then on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = SessionPatchBody.Members.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response patch(@RestPath UUID id, @Nullable JsonNode body) {
        access.checkChangeable(id);
        return answers.of(change.describe(id, SessionPatchBody.read(body), preconditions.required()));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({"leader", "coordinator", WRITES})
    @Operation(
            operationId = "cancelSession",
            summary = "Cancels a session; it stays, cancelled, where people look for it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response cancel(@RestPath UUID id) {
        access.checkChangeable(id);
        return answers.of(change.cancel(id, preconditions.whenSent()));
    }

    @POST
    @Path("/{id}/reschedule")
    @RolesAllowed({"leader", "coordinator", WRITES})
    @Operation(
            operationId = "rescheduleSession",
            summary = "Moves a session",
            description = "The UID stays and the SEQUENCE rises, so that calendars move it too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response reschedule(@RestPath UUID id, @Nullable Reschedule wish) {
        access.checkPlannable(id);
        var read = Optional.ofNullable(wish).orElse(new Reschedule(null, null));
        return answers.lookingAgain(() -> answers.of(change.reschedule(id, read, preconditions.whenSent())));
    }
}
