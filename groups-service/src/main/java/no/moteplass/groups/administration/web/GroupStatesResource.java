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
import no.moteplass.groups.administration.Moving;
import no.moteplass.groups.group.Missing;
import no.moteplass.groups.group.Transition;
import no.moteplass.groups.group.web.GroupDetails;
import no.moteplass.groups.group.web.GroupViews;
import no.moteplass.groups.web.Refusals;
import no.moteplass.groups.web.Sentences;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.web.Preconditions;

/** Moving a group from state to state, over HTTP. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupStatesResource {

    private static final String WRITES = "scope:groups.write";

    private final MoveGroup move;
    private final GroupViews views;
    private final Refusals refusals;
    private final Sentences sentences;
    private final Preconditions preconditions;
    private final Caller caller;

    GroupStatesResource(
            MoveGroup move,
            GroupViews views,
            Refusals refusals,
            Sentences sentences,
            Preconditions preconditions,
            Caller caller) {
        this.move = move;
        this.views = views;
        this.refusals = refusals;
        this.sentences = sentences;
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
        return answer(id, move.open(id, preconditions.whenSent()), "rule.G6");
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
        return answer(id, move.start(id, preconditions.whenSent()), "rule.G6.start");
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
        return answer(id, move.pause(id, preconditions.whenSent()), "rule.G6");
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
        return answer(id, move.resume(id, preconditions.whenSent()), "rule.G6");
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
        return answer(
                id, move.close(id, preconditions.whenSent(), closing == null ? null : closing.reason()), "rule.G6");
    }

    private Response answer(UUID id, Moving moving, String lacking) {
        return switch (moving) {
            case Moving.Answered(var transition) -> answer(id, transition, lacking);
            case Moving.NotThere() -> refusals.notFound();
            case Moving.OutOfDate(var conflict) -> refusals.of(conflict);
        };
    }

    private Response answer(UUID id, Transition transition, String lacking) {
        return switch (transition) {
            case Transition.Done() -> Response.ok(views.details(id)).build();
            case Transition.WrongState(var state) ->
                refusals.of(Problem.stateConflict("group-state", sentences.text("group-state." + state))
                        .with("state", state));
            case Transition.Lacks(var missing) -> {
                var words = missing.stream().map(Missing::word).toList();
                var named = sentences.list(
                        words.stream().map(each -> "missing." + each).toList());
                yield refusals.of(
                        Problem.ruleRefused("G6").saying(lacking, named).with("missing", words));
            }
        };
    }
}
