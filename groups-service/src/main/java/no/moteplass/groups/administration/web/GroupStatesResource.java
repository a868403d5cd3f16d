package no.moteplass.groups.administration.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

import no.moteplass.groups.administration.MoveGroup;
import no.moteplass.groups.administration.PauseGroup;
import no.moteplass.groups.group.web.GroupDetails;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.web.Preconditions;

/** Moving a group from state to state, over HTTP. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupStatesResource {

    private static final String WRITES = "scope:groups.write";

    private final MoveGroup move;
    private final PauseGroup rest;
    private final GroupMovings answers;
    private final Preconditions preconditions;
    private final Caller caller;

    GroupStatesResource(
            MoveGroup move, PauseGroup rest, GroupMovings answers, Preconditions preconditions, Caller caller) {
        this.move = move;
        this.rest = rest;
        this.answers = answers;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/open")
    @RolesAllowed({Roles.COORDINATOR, WRITES})
    @Operation(operationId = "openGroup", summary = "Opens a draft for sign-ups (G6)")
    @APIResponse(
            responseCode = "200",
            description = "Open",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response open(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, move.open(id, preconditions.whenSent()), "rule.G6");
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Roles.COORDINATOR, WRITES})
    @Operation(operationId = "startGroup", summary = "Starts an open group that has what it needs (G6)")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response start(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, move.start(id, preconditions.whenSent()), "rule.G6.start");
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Roles.COORDINATOR, WRITES})
    @Operation(operationId = "pauseGroup", summary = "Lets an active group rest")
    @APIResponse(
            responseCode = "200",
            description = "Paused",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response pause(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, rest.pause(id, preconditions.whenSent()), "rule.G6");
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.COORDINATOR, WRITES})
    @Operation(operationId = "resumeGroup", summary = "Lets a paused group go on")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response resume(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, rest.resume(id, preconditions.whenSent()), "rule.G6");
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.COORDINATOR, WRITES})
    @Operation(
            operationId = "closeGroup",
            summary = "Closes a group for good",
            description = "Ends its memberships and withdraws what was open, in the same change.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response close(
            @RestPath UUID id,
            @Valid @Nullable @RequestBody(content = @Content(schema = @Schema(implementation = Closing.class)))
                    Closing closing) {
        caller.maybePerson();
        return answers.of(
                id, move.close(id, preconditions.whenSent(), closing == null ? null : closing.reason()), "rule.G6");
    }
}
