package no.moteplass.groups.answers;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpReceipt;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpViews;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.paging.Query;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;

/** One's own sign-ups and the answers to offers, over HTTP; a machine answers for whoever pressed a signed link's button. */
@Path("/api/v1/sign-ups")
@Tag(name = "Sign-ups")
public class SignUpsResource {

    private static final String ANSWERS = "scope:answers.write";

    private final AnswerSignUp answers;
    private final SignUpRepository signUps;
    private final SignUpViews views;
    private final AuditTrail audit;
    private final Problems problems;
    private final Caller caller;

    SignUpsResource(
            AnswerSignUp answers,
            SignUpRepository signUps,
            SignUpViews views,
            AuditTrail audit,
            Problems problems,
            Caller caller) {
        this.answers = answers;
        this.signUps = signUps;
        this.views = views;
        this.audit = audit;
        this.problems = problems;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "listSignUps", summary = "A person's sign-ups, the newest first")
    public Page<SignUpReceipt> list(
            @RestQuery @Nullable @Parameter(description = "me, or for a coordinator a leader's id", example = "me")
                    String leader,
            @BeanParam PageRequest page) {
        var own = leader == null || leader.isEmpty() || leader.equals("me");
        var person = own ? caller.person() : Query.id("leader", leader).orElseThrow();
        if (!caller.is(person) && !caller.isCoordinator()) {
            throw new ProblemException(Problem.forbidden());
        }
        var madeFor = "sign-ups|" + person;
        var before =
                page.after(madeFor, 1, key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = signUps.of(person, before, page.limit() + 1);
        if (!caller.is(person)) {
            audit.record("sign-ups.read", List.of(person));
        }
        var shown = Page.of(found, page, madeFor, each -> List.of(each.id()), each -> each);
        return new Page<>(views.receipts(shown.items()), shown.nextCursor());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(operationId = "getSignUp", summary = "One sign-up")
    public SignUpReceipt get(@RestPath UUID id) {
        var leader = signUps.findByIdOptional(id)
                .map(SignUp::leader)
                .filter(each -> caller.isCoordinator() || caller.hasScope("answers.write") || caller.is(each))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (caller.isCoordinator() && !caller.is(leader)) {
            audit.record("sign-up.read", Set.of(leader));
        }
        return views.receipt(id);
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(operationId = "acceptOffer", summary = "Takes the seat that is offered")
    @APIResponse(
            responseCode = "200",
            description = "Placed",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response accept(@RestPath UUID id) {
        caller.maybePerson();
        return answer(id, answers.accept(id), "offer-gone");
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(operationId = "declineOffer", summary = "Lets the offered seat go to the next in line")
    @APIResponse(
            responseCode = "200",
            description = "Declined",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response decline(@RestPath UUID id) {
        caller.maybePerson();
        return answer(id, answers.decline(id), "offer-gone");
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(operationId = "withdrawSignUp", summary = "Gives up the seat, the offer or the place in the queue")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response withdraw(@RestPath UUID id) {
        caller.maybePerson();
        return answer(id, answers.withdraw(id), "sign-up-ended");
    }

    @POST
    @Path("/{id}/offer-notice")
    @RolesAllowed(ANSWERS)
    @Operation(
            operationId = "noticeOffer",
            summary = "The offer's mail is about to leave: fixes and answers its deadline (G7)")
    @APIResponse(
            responseCode = "200",
            description = "With offerExpiresAt, the same however often it is asked",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response offerNotice(@RestPath UUID id) {
        return answer(id, answers.notice(id), "offer-gone");
    }

    private Response answer(UUID id, Answering answering, String conflict) {
        return switch (answering) {
            case Answering.Done() -> Response.ok(views.receipt(id)).build();
            case Answering.Refused(var refusal, var audited, var leader) -> {
                audit.record("sign-up.refused." + audited, List.of(leader));
                yield problems.of(refusal.problem());
            }
            case Answering.WrongState(var state) ->
                problems.of(Problem.stateConflict(conflict).with("state", state));
            case Answering.Expired() -> problems.of(Problem.stateConflict("offer-expired"));
            case Answering.NotTheirs() -> problems.of(Problem.notFound());
        };
    }
}
