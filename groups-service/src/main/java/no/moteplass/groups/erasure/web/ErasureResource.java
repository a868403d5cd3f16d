package no.moteplass.groups.erasure.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.groups.erasure.EraseLeader;
import no.moteplass.groups.erasure.Erasing;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.web.Preconditions;

/** Erasing somebody, over HTTP: oneself, or as a coordinator anybody. */
@Path("/api/v1/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leaders")
public class ErasureResource {

    private final EraseLeader eraseLeader;
    private final Refusals refusals;
    private final Preconditions preconditions;
    private final Caller caller;

    ErasureResource(EraseLeader eraseLeader, Refusals refusals, Preconditions preconditions, Caller caller) {
        this.eraseLeader = eraseLeader;
        this.refusals = refusals;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(
            operationId = "eraseLeader",
            summary = "Erases a person for good, in all services (P3); needs If-Match",
            description =
                    "What they hold ends, what names them goes, and no file brings them back: only signing in themselves"
                            + " lets the next one do so.")
    @APIResponse(responseCode = "204", description = "Erased")
    public Response erase(@RestPath UUID id) {
        if (!caller.is(id) && !caller.isCoordinator()) {
            return refusals.notFound();
        }
        return switch (eraseLeader.erase(id, preconditions.required())) {
            case Erasing.Done() -> Response.noContent().build();
            case Erasing.NotThere() -> refusals.notFound();
            case Erasing.OutOfDate(var conflict) -> refusals.of(conflict);
        };
    }
}
