package no.moteplass.groups.invitation.web;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

import no.moteplass.groups.enrolment.web.SignUpReceipt;
import no.moteplass.groups.enrolment.web.SignUpViews;
import no.moteplass.groups.invitation.InviteLeaders;
import no.moteplass.groups.invitation.Inviting;
import no.moteplass.groups.invitation.NewInvitations;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Inviting people to a group, over HTTP. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class InvitationsResource {

    private final InviteLeaders invite;
    private final SignUpViews views;
    private final IdempotentRequests once;
    private final AuditTrail audit;
    private final Refusals refusals;
    private final Caller caller;

    InvitationsResource(
            InviteLeaders invite,
            SignUpViews views,
            IdempotentRequests once,
            AuditTrail audit,
            Refusals refusals,
            Caller caller) {
        this.invite = invite;
        this.views = views;
        this.once = once;
        this.audit = audit;
        this.refusals = refusals;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/invitations")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "invite", summary = "Offers seats to some people; all of them or nobody")
    @APIResponse(
            responseCode = "201",
            description = "Offered, never placed",
            content = @Content(schema = @Schema(implementation = Invitations.class)))
    public Response invite(@RestPath UUID id, @NotNull @Valid NewInvitations wish) {
        caller.maybePerson();
        return once.around(
                () -> switch (invite.into(id, wish)) {
                    case Inviting.Invited(var invitation) ->
                        Response.created(URI.create("/api/v1/groups/" + id + "/invitations/" + invitation))
                                .entity(invited(id, invitation))
                                .build();
                    case Inviting.Refused(var refusal) -> refusals.of(refusal);
                    case Inviting.SomeRefused(var people) -> refusals.of(RefusedPeople.problem(people));
                    case Inviting.WrongState() -> refusals.of(Problem.stateConflict("group-not-open"));
                    case Inviting.NoSuchGroup() -> refusals.notFound();
                    case Inviting.NoSuchLeader(var index) ->
                        refusals.of(Problem.invalid("leaderIds[" + index + "]", "unknownId"));
                    case Inviting.UntilIsPast() -> refusals.of(Problem.invalid("until", "future"));
                },
                invitation ->
                        Response.ok(invited(id, UUID.fromString(invitation))).build());
    }

    @GET
    @Path("/{id}/invitations/{invitation}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "getInvitations", summary = "What became of the people of one invitation")
    public Invitations invitations(@RestPath UUID id, @RestPath UUID invitation) {
        var found = invited(id, invitation);
        if (found.items().isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        audit.record(
                "invitations.read",
                found.items().stream().map(SignUpReceipt::leader).toList());
        return found;
    }

    private Invitations invited(UUID group, UUID invitation) {
        return new Invitations(views.ofInvitation(group, invitation));
    }
}
