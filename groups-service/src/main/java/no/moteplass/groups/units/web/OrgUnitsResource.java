package no.moteplass.groups.units.web;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.groups.units.ChangeUnits;
import no.moteplass.groups.units.NewOrgUnit;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.groups.units.UnitChange;
import no.moteplass.groups.units.UnitKind;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;

/** Units over HTTP: everyone reads, coordinators write. */
@Path("/api/v1/org-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Org units")
public class OrgUnitsResource {

    private final OrgUnitRepository units;
    private final ChangeUnits change;
    private final IdempotentRequests once;
    private final MergePatch patches;
    private final Refusals refusals;
    private final Caller caller;

    OrgUnitsResource(
            OrgUnitRepository units,
            ChangeUnits change,
            IdempotentRequests once,
            MergePatch patches,
            Refusals refusals,
            Caller caller) {
        this.units = units;
        this.change = change;
        this.once = once;
        this.patches = patches;
        this.refusals = refusals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.read"})
    @Operation(operationId = "listOrgUnits", summary = "The city's units, by code")
    public Page<OrgUnitDetails> list(
            @RestQuery @Nullable @Parameter(description = "those that hold on this date", example = "2028-01-01")
                    String on,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = UnitKind.class)) String kind,
            @RestQuery @Nullable String sector,
            @BeanParam PageRequest page) {
        var filter = new OrgUnitRepository.Filter(
                QueryParameters.date("on", on).orElse(null),
                QueryParameters.oneOf("kind", kind, UnitKind.class).orElse(null),
                QueryParameters.text("sector", sector).orElse(null));
        var madeFor = "org-units|" + filter;
        var after = page.after(madeFor, 1).map(List::getFirst).orElse(null);
        var found = units.search(filter, after, page.limit() + 1);
        return Page.of(found, page, madeFor, each -> List.of(each.code()), OrgUnitDetails::of);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.read"})
    @Operation(operationId = "getOrgUnit", summary = "One unit")
    public OrgUnitDetails get(@RestPath @Parameter(example = "0301-12") String code) {
        return units.findByIdOptional(code)
                .map(OrgUnitDetails::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "createOrgUnit", summary = "Adds a unit")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = OrgUnitDetails.class)))
    public Response create(@NotNull @Valid NewOrgUnit given) {
        caller.maybePerson();
        return once.around(
                () -> answer(change.add(given), OrgUnitsResource::created),
                code -> Response.ok(get(code)).build());
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "changeOrgUnit", summary = "Changes a unit; needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = OrgUnitDetails.class)))
    public Response patch(
            @RestPath String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewOrgUnit.class))) JsonNode patch) {
        caller.maybePerson();
        return answer(
                change.change(code, patches.edit(patch, NewOrgUnit.class)),
                unit -> Response.ok(unit).build());
    }

    private Response answer(UnitChange outcome, Function<OrgUnitDetails, Response> done) {
        return switch (outcome) {
            case UnitChange.Done(var unit) -> done.apply(OrgUnitDetails.of(unit));
            case UnitChange.CodeTaken() -> refusals.of(Problem.stateConflict("code-taken"));
            case UnitChange.NotThere() -> refusals.notFound();
            case UnitChange.OutOfDate(var conflict) -> refusals.of(conflict);
            case UnitChange.Invalid(var violations) -> refusals.of(violations);
        };
    }

    private static Response created(OrgUnitDetails unit) {
        return Response.created(URI.create("/api/v1/org-units/" + unit.code()))
                .entity(unit)
                .build();
    }
}
