package no.moteplass.groups.administration.web;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.groups.administration.ChangeGroup;
import no.moteplass.groups.administration.GroupChange;
import no.moteplass.groups.group.NewGroup;
import no.moteplass.groups.group.web.GroupDetails;
import no.moteplass.groups.group.web.GroupViews;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;

/** Making and changing groups, over HTTP. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupAdministrationResource {

    private final ChangeGroup change;
    private final GroupViews views;
    private final IdempotentRequests once;
    private final MergePatch patches;
    private final Refusals refusals;
    private final Caller caller;

    GroupAdministrationResource(
            ChangeGroup change,
            GroupViews views,
            IdempotentRequests once,
            MergePatch patches,
            Refusals refusals,
            Caller caller) {
        this.change = change;
        this.views = views;
        this.once = once;
        this.patches = patches;
        this.refusals = refusals;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, "scope:groups.write"})
    @Operation(operationId = "createGroup", summary = "Makes a group, as a draft")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response create(@NotNull @Valid NewGroup given) {
        caller.maybePerson();
        return once.around(
                () -> answer(change.make(given), id -> Response.created(URI.create("/api/v1/groups/" + id))),
                id -> Response.ok(views.details(UUID.fromString(id))).build());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, "scope:groups.write"})
    @Operation(
            operationId = "changeGroup",
            summary = "Changes a group; needs If-Match",
            description = "What is set to null becomes the programme's again; maxPerUnit null lifts that limit (G4).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = GroupDetails.class)))
    public Response patch(
            @RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewGroup.class))) JsonNode patch) {
        caller.maybePerson();
        return answer(change.change(id, patches.edit(patch, NewGroup.class)), each -> Response.ok());
    }

    private Response answer(GroupChange outcome, Function<UUID, Response.ResponseBuilder> done) {
        return switch (outcome) {
            case GroupChange.Done(var group) ->
                done.apply(group).entity(views.details(group)).build();
            case GroupChange.NotThere() -> refusals.notFound();
            case GroupChange.OutOfDate(var conflict) -> refusals.of(conflict);
            case GroupChange.Invalid(var violations) -> refusals.of(violations);
            case GroupChange.Closed() -> refusals.of(Problem.stateConflict("group-closed"));
            case GroupChange.TooSmall(var inUse) ->
                refusals.of(Problem.ruleRefused("G1").saying("rule.G1.shrinking", inUse));
            case GroupChange.ConfidentialityFixed() -> refusals.of(Problem.stateConflict("confidentiality-fixed"));
        };
    }
}
