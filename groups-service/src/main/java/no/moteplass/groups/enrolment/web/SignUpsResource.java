package no.moteplass.groups.enrolment.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;

/** One's own sign-ups, over HTTP; a coordinator's reading is audited (P4). */
@Path("/api/v1/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class SignUpsResource {

    private static final String ANSWERS = "scope:answers.write";

    private final SignUpRepository signUps;
    private final SignUpViews views;
    private final AuditTrail audit;
    private final Caller caller;

    SignUpsResource(SignUpRepository signUps, SignUpViews views, AuditTrail audit, Caller caller) {
        this.signUps = signUps;
        this.views = views;
        this.audit = audit;
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
        var person =
                own ? caller.person() : QueryParameters.id("leader", leader).orElseThrow();
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
}
