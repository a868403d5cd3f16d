package no.moteplass.sessions.facilitation.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
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
import no.moteplass.platform.web.Preconditions;
import no.moteplass.sessions.facilitation.NameFacilitators;
import no.moteplass.sessions.facilitation.NewFacilitator;
import no.moteplass.sessions.session.web.SessionAccess;
import no.moteplass.sessions.session.web.SessionAnswers;
import no.moteplass.sessions.session.web.SessionSummary;

/** Who leads a session, over HTTP. */
@Path("/api/v1/sessions/{id}/facilitators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facilitation")
public class FacilitatorsResource {

    private final SessionAccess access;
    private final NameFacilitators naming;
    private final SessionAnswers answers;
    private final Preconditions preconditions;

    FacilitatorsResource(
            SessionAccess access, NameFacilitators naming, SessionAnswers answers, Preconditions preconditions) {
        this.access = access;
        this.naming = naming;
        this.answers = answers;
        this.preconditions = preconditions;
    }

    /** All who lead a session and help with it; empty for nobody. */
    @Schema(name = "NewFacilitators")
    record NewFacilitators(
            @Schema(required = true) @Nullable List<NewFacilitator> facilitators) {}

    @PUT
    @RolesAllowed({"leader", "coordinator", "scope:sessions.write"})
    @Operation(
            operationId = "putFacilitators",
            summary = "Names who leads a session",
            description =
                    "In place of whoever did; people of the group, one of them LEAD. Goes by the session's version.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response put(@RestPath UUID id, @Nullable NewFacilitators asked) {
        access.checkPlannable(id);
        if (asked == null || asked.facilitators() == null) {
            throw new ProblemException(Problem.invalid("facilitators", "required"));
        }
        var named = asked.facilitators();
        return answers.lookingAgain(() -> answers.of(naming.name(id, named, preconditions.required())));
    }
}
