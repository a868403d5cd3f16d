package no.moteplass.groups.appointment.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.access.GroupVisibility;
import no.moteplass.groups.appointment.ChangeMember;
import no.moteplass.groups.appointment.MemberChange;
import no.moteplass.groups.appointment.MemberWish;
import no.moteplass.groups.group.web.GroupViews;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.version.IfMatch;

/** Who is in a group, over HTTP: seen by its members, its facilitators and coordinators alone (P2). */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MembersResource {

    private static final String MADE_FROM = "Where it is sent, the version of the membership that must still hold."
            + " Who is not in the group has version 0. Stale: 412.";
    private static final String STALE = "If-Match names another version than the one that holds";

    private final ChangeMember change;
    private final MemberViews members;
    private final GroupViews groups;
    private final GroupVisibility visibility;
    private final Refusals refusals;
    private final Caller caller;

    MembersResource(
            ChangeMember change,
            MemberViews members,
            GroupViews groups,
            GroupVisibility visibility,
            Refusals refusals,
            Caller caller) {
        this.change = change;
        this.members = members;
        this.groups = groups;
        this.visibility = visibility;
        this.refusals = refusals;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:members.read"})
    @Operation(operationId = "listMembers", summary = "Who has a seat or a role in a group, in the order they came")
    public Page<MemberDetails> list(@RestPath UUID id, @BeanParam PageRequest page) {
        var group = groups.visible(id);
        if (!visibility.showsMembers(group)) {
            throw new ProblemException(Problem.forbidden().saying("members-forbidden"));
        }
        var madeFor = "members|" + id;
        var after =
                page.after(madeFor, 1, key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = members.page(id, after, page.limit() + 1);
        var shown = Page.of(found, page, madeFor, each -> List.of(each.id()), each -> each);
        if (!visibility.isInside(group)) {
            members.auditReading(shown.items());
        }
        return shown;
    }

    @PUT
    @Path("/{id}/members/{leaderId}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.write"})
    @Operation(
            operationId = "putMember",
            summary = "Gives somebody roles or a seat; a facilitator may name deputies",
            description =
                    "Roles take no seat. A seat in a confidential group is the person's own choice (P8): sign up.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    @APIResponse(responseCode = "204", description = "Without a seat or a role there is no member any more")
    @APIResponse(
            responseCode = "201",
            description = "Came in",
            content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    @APIResponse(
            responseCode = "412",
            description = STALE,
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response put(
            @RestPath UUID id,
            @RestPath UUID leaderId,
            @RestHeader("If-Match") @Parameter(description = MADE_FROM, example = "\"3\"") @Nullable String madeFrom,
            @NotNull @Valid MemberWish wish) {
        caller.maybePerson();
        return answer(id, change.put(id, leaderId, wish, whenSent(madeFrom)));
    }

    @DELETE
    @Path("/{id}/members/{leaderId}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.write"})
    @Operation(
            operationId = "removeMember",
            summary = "Takes somebody's seat and roles; the seat goes to the next in line")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(
            responseCode = "412",
            description = STALE,
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response remove(
            @RestPath UUID id,
            @RestPath UUID leaderId,
            @RestHeader("If-Match") @Parameter(description = MADE_FROM, example = "\"3\"") @Nullable String madeFrom) {
        caller.maybePerson();
        return answer(id, change.remove(id, leaderId, whenSent(madeFrom)));
    }

    private static IfMatch whenSent(@Nullable String madeFrom) {
        return new IfMatch(Objects.requireNonNullElse(madeFrom, ""), false);
    }

    private Response answer(UUID group, MemberChange outcome) {
        return switch (outcome) {
            case MemberChange.Created(var leader) ->
                Response.created(URI.create("/api/v1/groups/" + group + "/members/" + leader))
                        .entity(members.current(group, leader).orElseThrow())
                        .build();
            case MemberChange.Changed(var leader) ->
                members.current(group, leader)
                        .map(Response::ok)
                        .orElseGet(Response::noContent)
                        .build();
            case MemberChange.Gone() -> Response.noContent().build();
            case MemberChange.Refused(var refusal) -> refusals.of(refusal);
            case MemberChange.WrongState(var key) -> refusals.of(Problem.stateConflict(key));
            case MemberChange.OutOfDate(var conflict) -> refusals.of(conflict);
            case MemberChange.NotAllowed() -> refusals.of(Problem.forbidden().saying("members-change-forbidden"));
            case MemberChange.NotFound() -> refusals.notFound();
            case MemberChange.Nothing() -> refusals.of(Problem.invalid("roles", "required"));
        };
    }
}
