package no.moteplass.notifications.reminderrule.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

import no.moteplass.notifications.reminderrule.NewRule;
import no.moteplass.notifications.reminderrule.ReminderRuleRepository;
import no.moteplass.notifications.reminderrule.RuleChange;
import no.moteplass.notifications.reminderrule.RuleOutcome;
import no.moteplass.notifications.reminderrule.RuleRights;
import no.moteplass.notifications.reminderrule.SetReminderRules;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.Preconditions;

/** Who is reminded, and how long before: coordinators everywhere, facilitators in their own groups. */
@Path("/api/v1/reminder-rules")
@RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminder rules")
class ReminderRulesResource {

    private static final String MADE_FOR = "reminder-rules";

    private final ReminderRuleRepository rules;
    private final SetReminderRules set;
    private final RuleRights rights;
    private final Preconditions preconditions;
    private final IdempotentRequests once;
    private final Problems problems;

    ReminderRulesResource(
            ReminderRuleRepository rules,
            SetReminderRules set,
            RuleRights rights,
            Preconditions preconditions,
            IdempotentRequests once,
            Problems problems) {
        this.rules = rules;
        this.set = set;
        this.rights = rights;
        this.preconditions = preconditions;
        this.once = once;
        this.problems = problems;
    }

    @GET
    @Transactional
    @Operation(operationId = "listReminderRules", summary = "Rules of the city, of programmes, and of own groups")
    public Page<RuleShown> list(@BeanParam PageRequest page) {
        var after =
                page.after(MADE_FOR, 1, key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = rules.page(rights.groupsSeen(), after, page.limit() + 1);
        return Page.of(found, page, MADE_FOR, rule -> List.of(rule.id()), RuleShown::of);
    }

    @POST
    @Operation(operationId = "createReminderRule", summary = "Make a rule; reminders ahead follow within moments")
    @APIResponse(
            responseCode = "201",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleShown.class)))
    public Response create(@NotNull NewRule asked) {
        return once.around(() -> answer(set.make(asked), true), id -> shown(get(UUID.fromString(id))));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getReminderRule", summary = "One rule")
    public RuleShown get(@RestPath UUID id) {
        return set.see(id).map(RuleShown::of).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeReminderRule", summary = "Remind earlier or later")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now",
            content = @Content(schema = @Schema(implementation = RuleShown.class)))
    public Response change(@RestPath UUID id, @NotNull RuleChange asked) {
        return answer(set.change(id, asked, preconditions.required()), false);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteReminderRule", summary = "Delete a rule; the next nearest counts from now on")
    @APIResponse(responseCode = "204", description = "It is deleted")
    public Response delete(@RestPath UUID id) {
        var outcome = set.delete(id, preconditions.required());
        return outcome instanceof RuleOutcome.Set ? Response.noContent().build() : answer(outcome, false);
    }

    private Response answer(RuleOutcome outcome, boolean created) {
        return switch (outcome) {
            case RuleOutcome.Set(var rule) ->
                created
                        ? Response.created(URI.create("/api/v1/reminder-rules/" + rule.id()))
                                .entity(RuleShown.of(rule))
                                .type(MediaType.APPLICATION_JSON)
                                .build()
                        : shown(RuleShown.of(rule));
            case RuleOutcome.Invalid(var violations) -> problems.of(Problem.invalid(violations));
            case RuleOutcome.Taken() -> problems.of(Problem.stateConflict("reminder-rule-taken"));
            case RuleOutcome.NotYours() -> problems.of(Problem.forbidden());
            case RuleOutcome.Conflict(var conflict) -> problems.of(Problem.of(conflict));
            case RuleOutcome.Unknown() -> problems.of(Problem.notFound());
        };
    }

    private static Response shown(RuleShown rule) {
        return Response.ok(rule, MediaType.APPLICATION_JSON).build();
    }
}
