package no.moteplass.groups.catalogue.web;

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

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.ChangeCatalogue;
import no.moteplass.groups.catalogue.NewProgramme;
import no.moteplass.groups.catalogue.Phase;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeChange;
import no.moteplass.groups.catalogue.ProgrammeKind;
import no.moteplass.groups.catalogue.ProgrammeRepository;
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

/** The catalogue over HTTP: everyone reads, coordinators write. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class ProgrammesResource {

    private final ProgrammeRepository programmes;
    private final ChangeCatalogue change;
    private final IdempotentRequests once;
    private final MergePatch patches;
    private final Refusals refusals;
    private final Caller caller;

    ProgrammesResource(
            ProgrammeRepository programmes,
            ChangeCatalogue change,
            IdempotentRequests once,
            MergePatch patches,
            Refusals refusals,
            Caller caller) {
        this.programmes = programmes;
        this.change = change;
        this.once = once;
        this.patches = patches;
        this.refusals = refusals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.read"})
    @Operation(operationId = "listProgrammes", summary = "The catalogue, by code")
    public Page<ProgrammeDetails> list(
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = ProgrammeKind.class)) String kind,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Area.class)) String area,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = Phase.class)) String phase,
            @BeanParam PageRequest page) {
        var filter = new ProgrammeRepository.Filter(
                QueryParameters.oneOf("kind", kind, ProgrammeKind.class).orElse(null),
                QueryParameters.oneOf("area", area, Area.class).orElse(null),
                QueryParameters.oneOf("phase", phase, Phase.class).orElse(null));
        var madeFor = "programmes|" + filter;
        var after = page.after(madeFor, 1).map(List::getFirst).orElse(null);
        var found = programmes.search(filter, after, page.limit() + 1);
        return Page.of(found, page, madeFor, each -> List.of(each.code()), this::shown);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.read"})
    @Operation(operationId = "getProgramme", summary = "One programme")
    public ProgrammeDetails get(@RestPath @Parameter(example = "refleksjon-forstelinje") String code) {
        return programmes
                .findByIdOptional(code)
                .map(this::shown)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, "scope:groups.write"})
    @Operation(operationId = "createProgramme", summary = "Adds a programme")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ProgrammeDetails.class)))
    public Response create(@NotNull @Valid NewProgramme given) {
        caller.maybePerson();
        return once.around(
                () -> answer(change.add(given), ProgrammesResource::created),
                code -> Response.ok(get(code)).build());
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COORDINATOR, "scope:groups.write"})
    @Operation(operationId = "changeProgramme", summary = "Changes a programme; needs If-Match")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ProgrammeDetails.class)))
    public Response patch(
            @RestPath String code,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewProgramme.class))) JsonNode patch) {
        caller.maybePerson();
        return answer(
                change.change(code, patches.edit(patch, NewProgramme.class)),
                programme -> Response.ok(programme).build());
    }

    private Response answer(ProgrammeChange outcome, Function<ProgrammeDetails, Response> done) {
        return switch (outcome) {
            case ProgrammeChange.Done(var programme) -> done.apply(shown(programme));
            case ProgrammeChange.CodeTaken() -> refusals.of(Problem.stateConflict("code-taken"));
            case ProgrammeChange.NotThere() -> refusals.notFound();
            case ProgrammeChange.OutOfDate(var conflict) -> refusals.of(conflict);
            case ProgrammeChange.Invalid(var violations) -> refusals.of(violations);
        };
    }

    private ProgrammeDetails shown(Programme programme) {
        return ProgrammeDetails.of(programme, caller.isCoordinator() || caller.hasScope("groups.write"));
    }

    private static Response created(ProgrammeDetails programme) {
        return Response.created(URI.create("/api/v1/programmes/" + programme.code()))
                .entity(programme)
                .build();
    }
}
