package no.moteplass.sessions.subscription.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.Preconditions;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.subscription.CalendarSubscriptionRepository;
import no.moteplass.sessions.subscription.Mask;
import no.moteplass.sessions.subscription.Subscribe;
import no.moteplass.sessions.subscription.SubscriptionKind;

/** A person's own secret addresses, over HTTP. */
@Path("/api/v1/calendar-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"leader", "coordinator"})
@Tag(name = "Calendars")
public class SubscriptionsResource {

    private final Subscribe subscribe;
    private final CalendarSubscriptionRepository subscriptions;
    private final IdempotentRequests requests;
    private final Preconditions preconditions;
    private final Problems problems;
    private final Caller caller;

    SubscriptionsResource(
            Subscribe subscribe,
            CalendarSubscriptionRepository subscriptions,
            IdempotentRequests requests,
            Preconditions preconditions,
            Problems problems,
            Caller caller) {
        this.subscribe = subscribe;
        this.subscriptions = subscriptions;
        this.requests = requests;
        this.preconditions = preconditions;
        this.problems = problems;
        this.caller = caller;
    }

    /** An address to be made. */
    @Schema(name = "NewCalendarSubscription")
    record NewSubscription(
            @Schema(
                    description = "PERSON; GROUP and FACILITATOR are to come",
                    enumeration = {"PERSON", "GROUP", "FACILITATOR"},
                    required = true,
                    examples = "PERSON")
            @Nullable
            String kind,

            @Schema(description = "For GROUP") @Nullable String group,

            @Schema(
                    description = "BUSY shows only that the time is taken",
                    enumeration = {"FULL", "BUSY"},
                    defaultValue = "FULL",
                    examples = "FULL")
            @Nullable
            String mask) {

        Mask read() {
            var asked = QueryParameters.oneOf("kind", kind, SubscriptionKind.class)
                    .orElseThrow(() -> new ProblemException(Problem.invalid("kind", "required")));
            if (asked != SubscriptionKind.PERSON) {
                throw new ProblemException(Problem.invalid("kind", "onlyPerson"));
            }
            if (group != null) {
                throw new ProblemException(Problem.invalid("group", "onlyPerson"));
            }
            return QueryParameters.oneOf("mask", mask, Mask.class).orElse(Mask.FULL);
        }
    }

    @POST
    @Operation(
            operationId = "createCalendarSubscription",
            summary = "Makes a secret address for one's own sessions",
            description =
                    "Anyone who has the address can read the calendar. It is shown once; whoever loses it makes another.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response create(@Nullable NewSubscription asked) {
        var owner = caller.person();
        if (asked == null) {
            throw new ProblemException(Problem.malformed());
        }
        var mask = asked.read();
        return requests.around(
                () -> {
                    var made = SubscriptionView.of(subscribe.person(owner, mask));
                    return Response.created(URI.create("/api/v1/calendar-subscriptions/" + made.id()))
                            .entity(made)
                            .build();
                },
                id -> Response.ok(shown(owner, UUID.fromString(id))).build());
    }

    private SubscriptionView shown(UUID owner, UUID id) {
        return subscriptions
                .findByIdOptional(id)
                .filter(each -> each.owner().equals(owner))
                .map(SubscriptionView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @GET
    @Operation(operationId = "listCalendarSubscriptions", summary = "One's own secret addresses, without the secret")
    public Page<SubscriptionView> list(@BeanParam PageRequest page) {
        var owner = caller.person();
        var madeFor = "calendar-subscriptions|" + owner;
        var after =
                page.after(madeFor, 1, key -> UUID.fromString(key.getFirst())).orElse(null);
        return Page.of(
                subscriptions.of(owner, after, page.limit() + 1),
                page,
                madeFor,
                each -> List.of(each.id()),
                SubscriptionView::of);
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            operationId = "rotateCalendarSubscription",
            summary = "Gives it another address; the old one stops at once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response rotate(@RestPath UUID id) {
        var owner = caller.person();
        return answer(subscribe.rotate(owner, id, preconditions.whenSent()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCalendarSubscription", summary = "Ends a secret address")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response delete(@RestPath UUID id) {
        var owner = caller.person();
        return answer(subscribe.end(owner, id, preconditions.required()));
    }

    private Response answer(Subscribe.Outcome outcome) {
        return switch (outcome) {
            case Subscribe.Outcome.Made made ->
                Response.ok(SubscriptionView.of(made)).build();
            case Subscribe.Outcome.Ended() -> Response.noContent().build();
            case Subscribe.Outcome.NotTheirs() -> problems.of(Problem.notFound());
            case Subscribe.Outcome.Overtaken(var why) -> problems.of(Problem.of(why));
        };
    }
}
