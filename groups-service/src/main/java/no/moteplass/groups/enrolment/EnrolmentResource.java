package no.moteplass.groups.enrolment;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupViews;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;

/** Signing up, inviting, and the waiting list of a group, over HTTP. */
@Path("/api/v1/groups")
@Tag(name = "Sign-ups")
public class EnrolmentResource {

    private final SignUpLeader signUpLeader;
    private final InviteLeaders invite;
    private final SignUpRepository signUps;
    private final SignUpViews views;
    private final GroupViews groupViews;
    private final GroupRepository groups;
    private final MembershipRepository members;
    private final IdempotentRequests once;
    private final AuditTrail audit;
    private final Problems problems;
    private final Caller caller;

    EnrolmentResource(
            SignUpLeader signUpLeader,
            InviteLeaders invite,
            SignUpRepository signUps,
            SignUpViews views,
            GroupViews groupViews,
            GroupRepository groups,
            MembershipRepository members,
            IdempotentRequests once,
            AuditTrail audit,
            Problems problems,
            Caller caller) {
        this.signUpLeader = signUpLeader;
        this.invite = invite;
        this.signUps = signUps;
        this.views = views;
        this.groupViews = groupViews;
        this.groups = groups;
        this.members = members;
        this.once = once;
        this.audit = audit;
        this.problems = problems;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/sign-ups")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(
            operationId = "signUp",
            summary = "Wants a seat: for oneself, or as a coordinator for anybody",
            description = "PLACED where a seat is free and nobody eligible waits, else WAITING. Whom a coordinator"
                    + " places in a confidential group gets an offer, unless they asked for it (P8).")
    @APIResponse(
            responseCode = "201",
            description = "Placed, waiting or offered",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response signUp(
            @RestPath UUID id,
            @Valid @Nullable @RequestBody(content = @Content(schema = @Schema(implementation = NewSignUp.class)))
                    NewSignUp given) {
        var wish = Objects.requireNonNullElse(given, new NewSignUp(null, null));
        var own = caller.maybePerson();
        var leader = wish.leaderId() == null ? caller.person() : wish.leaderId();
        var self = own.filter(leader::equals).isPresent();
        if (!self && !caller.isCoordinator()) {
            throw new ProblemException(Problem.forbidden());
        }
        var asked = self || Boolean.TRUE.equals(wish.onRequest());
        var refused = new AtomicReference<SigningUp.Refused>();
        var answer = once.around(
                () -> switch (signUpLeader.into(id, leader, self, asked)) {
                    case SigningUp.Placed(var signUp) -> created(signUp);
                    case SigningUp.Waiting(var signUp) -> created(signUp);
                    case SigningUp.Offered(var signUp) -> created(signUp);
                    case SigningUp.Refused refusal -> {
                        refused.set(refusal);
                        yield problems.of(refusal.refusal().problem());
                    }
                    case SigningUp.Shut() -> problems.of(Problem.stateConflict("sign-up-shut"));
                    case SigningUp.NoSuchGroup() -> problems.of(Problem.notFound());
                    case SigningUp.NoSuchLeader() -> problems.of(Problem.invalid("leaderId", "unknownId"));
                },
                signUp -> Response.ok(views.receipt(UUID.fromString(signUp))).build());
        if (refused.get() != null) {
            audit.record("sign-up.refused." + refused.get().audited(), List.of(leader));
        }
        return answer;
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
                    case Inviting.Refused(var refusal) -> problems.of(refusal.problem());
                    case Inviting.WrongState() -> problems.of(Problem.stateConflict("group-not-open"));
                    case Inviting.NoSuchGroup() -> problems.of(Problem.notFound());
                    case Inviting.NoSuchLeader(var index) ->
                        problems.of(Problem.invalid("leaderIds[" + index + "]", "unknownId"));
                    case Inviting.UntilIsPast() -> problems.of(Problem.invalid("until", "future"));
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

    @GET
    @Path("/{id}/waiting-list")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(
            operationId = "getWaitingList",
            summary = "Who waits and who has an offer, in queue order; a facilitator gets the count alone")
    public WaitingList waitingList(@RestPath UUID id, @BeanParam PageRequest page) {
        groupViews.visible(id);
        var count = groups.seats(id).waiting();
        if (!caller.isCoordinator()) {
            var leads = Set.of(GroupRole.FACILITATOR, GroupRole.DEPUTY_FACILITATOR);
            if (caller.maybePerson().filter(me -> members.holds(id, me, leads)).isEmpty()) {
                throw new ProblemException(Problem.forbidden().saying("waiting-list-forbidden"));
            }
            return new WaitingList(List.of(), null, count);
        }
        var madeFor = "waiting-list|" + id;
        var after = page.after(
                        madeFor,
                        2,
                        key -> new SignUpRepository.Place(Long.parseLong(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        var found = signUps.waitingList(id, after, page.limit() + 1);
        var shown = Page.of(
                found,
                page,
                madeFor,
                each -> List.of(Objects.requireNonNullElse(each.number(), 0L), each.id()),
                each -> each);
        audit.record("waiting-list.read", found.stream().map(SignUp::leader).toList());
        return new WaitingList(views.receipts(shown.items()), shown.nextCursor(), count);
    }

    private Invitations invited(UUID group, UUID invitation) {
        return new Invitations(views.receipts(signUps.byInvitation(group, invitation)));
    }

    private Response created(UUID signUp) {
        return Response.created(URI.create("/api/v1/sign-ups/" + signUp))
                .entity(views.receipt(signUp))
                .build();
    }
}
