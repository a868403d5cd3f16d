package no.moteplass.groups.directory.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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

import no.moteplass.groups.directory.ChangeDirectory;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.NewLeader;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;

/** The directory over HTTP: coordinators see everybody, which is audited (P4); everyone else sees themselves. */
@Path("/api/v1/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leaders")
public class LeadersResource {

    private final LeaderRepository leaders;
    private final OrgUnitRepository units;
    private final ChangeDirectory directory;
    private final IdempotentRequests once;
    private final AuditTrail audit;
    private final Caller caller;

    LeadersResource(
            LeaderRepository leaders,
            OrgUnitRepository units,
            ChangeDirectory directory,
            IdempotentRequests once,
            AuditTrail audit,
            Caller caller) {
        this.leaders = leaders;
        this.units = units;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "listLeaders", summary = "People in the directory, by family name")
    public Page<LeaderDetails> list(
            @RestQuery
                    @Nullable
                    @Parameter(description = "beginnings of names, or the e-mail address", example = "nordm")
                    String query,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = LeadershipLevel.class)) String level,
            @RestQuery @Nullable @Parameter(description = "a unit's code", example = "0301-12") String unit,
            @BeanParam PageRequest page) {
        var filter = new LeaderRepository.Filter(
                QueryParameters.text("query", query).orElse(null),
                QueryParameters.oneOf("level", level, LeadershipLevel.class).orElse(null),
                QueryParameters.text("unit", unit).orElse(null));
        var madeFor = "leaders|" + filter;
        var after = page.after(
                        madeFor,
                        3,
                        key -> new LeaderRepository.Place(key.get(0), key.get(1), UUID.fromString(key.get(2))))
                .orElse(null);
        var found = leaders.search(filter, after, page.limit() + 1);
        var shown = Page.of(
                shown(found),
                page,
                madeFor,
                each -> List.of(each.familyName(), each.givenName(), each.id()),
                each -> each);
        audit.record(
                "leaders.read", shown.items().stream().map(LeaderDetails::id).toList());
        return shown;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "createLeader", summary = "Adds a person")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = LeaderDetails.class)))
    public Response create(@NotNull @Valid NewLeader given) {
        caller.maybePerson();
        return once.around(
                () -> {
                    var id = directory.add(given);
                    return Response.created(URI.create("/api/v1/leaders/" + id))
                            .entity(details(id))
                            .build();
                },
                id -> Response.ok(details(UUID.fromString(id))).build());
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "getOwnEntry", summary = "The caller's own entry")
    public LeaderDetails me() {
        return details(caller.person());
    }

    @PATCH
    @Path("/me")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "changeOwnEntry", summary = "Chooses the language one is written to in")
    public LeaderDetails changeMe(@NotNull @Valid OwnSettings settings) {
        directory.speak(caller.person(), settings.language());
        return details(caller.person());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "getLeader", summary = "One person: anybody for a coordinator, else oneself")
    public LeaderDetails get(@RestPath UUID id) {
        var own = caller.is(id);
        if (!own && !caller.isCoordinator()) {
            throw new ProblemException(Problem.notFound());
        }
        var details = details(id);
        if (!own) {
            audit.record("leader.read", List.of(id));
        }
        return details;
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "changeLeader", summary = "Changes a person; needs If-Match")
    public LeaderDetails patch(
            @RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NewLeader.class))) JsonNode patch) {
        caller.maybePerson();
        return details(directory.change(id, patch));
    }

    private LeaderDetails details(UUID id) {
        return leaders.findByIdOptional(id)
                .map(found -> shown(List.of(found)).getFirst())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private List<LeaderDetails> shown(List<Leader> found) {
        var unitNames = units.names(found.stream().map(Leader::unit).toList());
        var managers = leaders.names(
                found.stream().map(Leader::manager).filter(Objects::nonNull).toList());
        return found.stream()
                .map(each -> LeaderDetails.of(each, unitNames, managers))
                .toList();
    }
}
