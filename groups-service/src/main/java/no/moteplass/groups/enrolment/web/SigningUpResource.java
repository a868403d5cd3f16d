package no.moteplass.groups.enrolment.web;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.eligibility.Rule;
import no.moteplass.groups.enrolment.SignUpLeader;
import no.moteplass.groups.enrolment.SigningUp;
import no.moteplass.groups.tries.FitTries;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Signing up to a group, over HTTP. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class SigningUpResource {

    private final SignUpLeader signUpLeader;
    private final SignUpViews views;
    private final IdempotentRequests once;
    private final Refusals refusals;
    private final Caller caller;
    private final FitTries tries;
    private final String contact;

    SigningUpResource(
            SignUpLeader signUpLeader,
            SignUpViews views,
            IdempotentRequests once,
            Refusals refusals,
            Caller caller,
            FitTries tries,
            @ConfigProperty(name = "moteplass.contact", defaultValue = "moteplass@example.org") String contact) {
        this.signUpLeader = signUpLeader;
        this.views = views;
        this.once = once;
        this.refusals = refusals;
        this.caller = caller;
        this.tries = tries;
        this.contact = contact;
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
        if (self) {
            switch (tries.of(leader, id)) {
                case FitTries.Try.NoneLeft(var untilTomorrow) -> {
                    refusals.audit("TOO_MANY", leader);
                    return refusals.of(tooMany(untilTomorrow));
                }
                case FitTries.Try.Refused(var refusal) -> {
                    refusals.audit(refusal.audited(true), leader);
                    return refusals.of(refusal);
                }
                case FitTries.Try.Free() -> {
                    // The sign-up itself says.
                }
            }
        }
        var refused = new AtomicReference<SigningUp.Refused>();
        var answer = once.around(
                () -> switch (signUpLeader.into(id, leader, self, asked)) {
                    case SigningUp.Placed(var signUp) -> created(signUp);
                    case SigningUp.Waiting(var signUp) -> created(signUp);
                    case SigningUp.Offered(var signUp) -> created(signUp);
                    case SigningUp.Refused refusal -> {
                        refused.set(refusal);
                        yield refusals.of(refusal.refusal());
                    }
                    case SigningUp.Shut() -> refusals.of(Problem.stateConflict("sign-up-shut"));
                    case SigningUp.NoSuchGroup() -> refusals.notFound();
                    case SigningUp.NoSuchLeader() -> refusals.of(Problem.invalid("leaderId", "unknownId"));
                },
                signUp -> Response.ok(views.receipt(UUID.fromString(signUp))).build());
        if (refused.get() != null) {
            refusals.audit(refused.get().audited(), leader);
            if (refused.get().refusal().rule() == Rule.FIT) {
                tries.told(refused.get().refusal(), leader, id);
            }
        }
        return answer;
    }

    private Problem tooMany(Duration untilTomorrow) {
        return Problem.of("too-many-requests", 429)
                .saying("too-many-groups", contact)
                .with("rule", Rule.FIT.id())
                .with("code", "TOO_MANY_GROUPS")
                .withHeader("Retry-After", Long.toString(untilTomorrow.toSeconds() + 1));
    }

    private Response created(UUID signUp) {
        return Response.created(URI.create("/api/v1/sign-ups/" + signUp))
                .entity(views.receipt(signUp))
                .build();
    }
}
