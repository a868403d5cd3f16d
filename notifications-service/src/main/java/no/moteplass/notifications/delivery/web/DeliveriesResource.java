package no.moteplass.notifications.delivery.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.delivery.RetryDelivery;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.Preconditions;
import no.moteplass.platform.web.QueryParameters;

/** What was sent to whom, and what became of it: everybody's own, all for coordinators. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
class DeliveriesResource {

    private static final String READS = Roles.SCOPE + "notifications.read";

    private final DeliveryLog log;
    private final RetryDelivery retry;
    private final Preconditions preconditions;
    private final Problems problems;
    private final Caller caller;
    private final AuditTrail audit;

    DeliveriesResource(
            DeliveryLog log,
            RetryDelivery retry,
            Preconditions preconditions,
            Problems problems,
            Caller caller,
            AuditTrail audit) {
        this.log = log;
        this.retry = retry;
        this.preconditions = preconditions;
        this.problems = problems;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, READS})
    @Operation(operationId = "listDeliveries", summary = "The delivery log by due time; a leader's own alone")
    public Page<DeliveryShown> list(
            @RestQuery @Nullable @Parameter(description = "A person's id, or me") String leader,
            @RestQuery @Nullable @Parameter(description = "A kind of message, as session-invitation") String kind,
            @RestQuery @Nullable @Parameter(description = "How far it has come, as SENT") String state,
            @RestQuery @Nullable @Parameter(description = "A session's id: every delivery that lists it")
                    String session,
            @BeanParam PageRequest page) {
        var asked = "me".equals(leader) ? Optional.of(caller.person()) : QueryParameters.id("leader", leader);
        var filter = new DeliveryRepository.Filter(
                asked.orElse(null),
                kind(kind),
                QueryParameters.oneOf("state", state, DeliveryState.class).orElse(null),
                QueryParameters.id("session", session).orElse(null));
        if (!seesAll()) {
            var me = caller.person();
            if (asked.filter(person -> !person.equals(me)).isPresent()) {
                throw new ProblemException(Problem.forbidden());
            }
            filter = new DeliveryRepository.Filter(me, filter.kind(), filter.state(), filter.session());
        }
        var found = log.page(filter, page);
        if (caller.isCoordinator() && asked.filter(caller::is).isEmpty()) {
            audit.record("deliveries.read", lookedAt(asked, found));
        }
        return found;
    }

    /** Whose deliveries somebody sees; or that there are none. */
    private List<UUID> lookedAt(Optional<UUID> asked, Page<DeliveryShown> found) {
        return Stream.concat(asked.stream(), found.items().stream().map(DeliveryShown::leader))
                .filter(person -> !caller.is(person))
                .distinct()
                .toList();
    }

    private static @Nullable MessageKind kind(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return MessageKind.of(code)
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        "kind",
                        "oneOf",
                        String.join(
                                ", ",
                                List.of(MessageKind.values()).stream()
                                        .map(MessageKind::code)
                                        .toList()))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, READS})
    @Operation(operationId = "getDelivery", summary = "One delivery with its attempts")
    public DeliveryShown get(@RestPath UUID id) {
        var delivery = visible(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        noteReading(delivery);
        return delivery;
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
    @Operation(operationId = "retryDelivery", summary = "Try once more what failed or waits for another try")
    @APIResponse(
            responseCode = "200",
            description = "The delivery as it is now",
            content = @Content(schema = @Schema(implementation = DeliveryShown.class)))
    public Response retry(@RestPath UUID id) {
        var delivery = visible(id);
        if (delivery.isEmpty()) {
            return problems.of(Problem.notFound());
        }
        return switch (retry.retry(id, preconditions.whenSent())) {
            case RetryDelivery.Outcome.Done(var done) ->
                log.one(done)
                        .map(shown ->
                                Response.ok(shown, MediaType.APPLICATION_JSON).build())
                        .orElseGet(() -> problems.of(Problem.notFound()));
            case RetryDelivery.Outcome.Refused(var state) -> {
                noteReading(delivery.get());
                yield problems.of(Problem.stateConflict("delivery-not-retried", state.name()));
            }
            case RetryDelivery.Outcome.Conflict(var conflict) -> problems.of(Problem.of(conflict));
            case RetryDelivery.Outcome.Unknown() -> problems.of(Problem.notFound());
        };
    }

    /** Somebody else's is as if it were not there. */
    private Optional<DeliveryShown> visible(UUID id) {
        return log.one(id).filter(each -> seesAll() || caller.is(each.leader()));
    }

    /** P4: that a coordinator has looked at somebody else's. */
    private void noteReading(DeliveryShown delivery) {
        if (caller.isCoordinator() && !caller.is(delivery.leader())) {
            audit.record("delivery.read", List.of(delivery.leader()));
        }
    }

    private boolean seesAll() {
        return caller.isCoordinator() || caller.isMachine();
    }
}
