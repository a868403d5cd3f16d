package no.moteplass.sessions.facilitation.web;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.web.Preconditions;
import no.moteplass.sessions.facilitation.SwapLeads;
import no.moteplass.sessions.session.web.SessionAccess;
import no.moteplass.sessions.session.web.SessionAnswers;
import no.moteplass.sessions.session.web.SessionSummary;

/** Who leads two sessions change places, over HTTP. */
@Path("/api/v1/sessions/{id}/swap")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facilitation")
public class SwapResource {

    private final SessionAccess access;
    private final SwapLeads swapping;
    private final SessionAnswers answers;
    private final Preconditions preconditions;

    SwapResource(SessionAccess access, SwapLeads swapping, SessionAnswers answers, Preconditions preconditions) {
        this.access = access;
        this.swapping = swapping;
        this.answers = answers;
        this.preconditions = preconditions;
    }

    /** The other session. */
    @Schema(name = "Swap")
    record Swap(
            @Schema(description = "Another session of the group, ahead and led by somebody else", required = true)
            @Nullable
            UUID with) {}

    @POST
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "swapLeads",
            summary = "Lets whoever leads two sessions of a group change places",
            description = "Both become named, so that the rotation leaves them where they are; who helps stays.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response swap(@RestPath UUID id, @Nullable Swap asked) {
        access.checkPlannable(id);
        var with = asked == null ? null : asked.with();
        return answers.lookingAgain(() -> answers.of(swapping.swap(id, with, preconditions.whenSent())));
    }
}
