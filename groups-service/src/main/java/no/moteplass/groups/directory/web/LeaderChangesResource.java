package no.moteplass.groups.directory.web;

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

import no.moteplass.groups.directory.ChangeDirectory;
import no.moteplass.groups.directory.LeaderChange;
import no.moteplass.groups.directory.NewLeader;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;

/** Changes of the directory over HTTP: by coordinators, and what people choose for themselves. */
@Path("/api/v1/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leaders")
public class LeaderChangesResource {

    private final ChangeDirectory directory;
    private final LeaderViews views;
    private final IdempotentRequests once;
    private final MergePatch patches;
    private final Refusals refusals;
    private final Caller caller;

    LeaderChangesResource(
            ChangeDirectory directory,
            LeaderViews views,
            IdempotentRequests once,
            MergePatch patches,
            Refusals refusals,
            Caller caller) {
        this.directory = directory;
        this.views = views;
        this.once = once;
        this.patches = patches;
        this.refusals = refusals;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "createLeader", summary = "Adds a person")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = LeaderDetails.class)))
    public Response create(@NotNull @Valid NewLeader given) {
        caller.maybePerson();
        return once.around(
                () -> answer(directory.add(given), id -> Response.created(URI.create("/api/v1/leaders/" + id))),
                id -> Response.ok(views.details(UUID.fromString(id))).build());
    }

    @PATCH
    @Path("/me")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "changeOwnEntry", summary = "Chooses the language one is written to in")
    public LeaderDetails changeMe(@NotNull @Valid OwnSettings settings) {
        directory.speak(caller.person(), settings.language());
        return views.details(caller.person());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "changeLeader", summary = "Changes a person; needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = LeaderDetails.class)))
    public Response patch(
            @RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewLeader.class))) JsonNode patch) {
        caller.maybePerson();
        return answer(directory.change(id, patches.edit(patch, NewLeader.class)), each -> Response.ok());
    }

    private Response answer(LeaderChange outcome, Function<UUID, Response.ResponseBuilder> done) {
        return switch (outcome) {
            case LeaderChange.Done(var leader) ->
                done.apply(leader).entity(views.details(leader)).build();
            case LeaderChange.NotThere() -> refusals.notFound();
            case LeaderChange.OutOfDate(var conflict) -> refusals.of(conflict);
            case LeaderChange.Invalid(var violations) -> refusals.of(violations);
            case LeaderChange.EmailTaken() -> refusals.of(Problem.stateConflict("email-taken"));
            case LeaderChange.WasErased() -> refusals.of(Problem.stateConflict("was-erased"));
            case LeaderChange.ExternalIdTaken() -> refusals.of(Problem.stateConflict("external-id-taken"));
        };
    }
}
