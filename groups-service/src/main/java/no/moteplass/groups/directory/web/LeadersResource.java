package no.moteplass.groups.directory.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.platform.audit.AuditTrail;
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

    private final LeaderViews views;
    private final AuditTrail audit;
    private final Caller caller;

    LeadersResource(LeaderViews views, AuditTrail audit, Caller caller) {
        this.views = views;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "listLeaders", summary = "People in the directory, by family name")
    public Page<LeaderDetails> list(
            @RestQuery
                    @Nullable
                    @Parameter(
                            description =
                                    "words, each any part of a name or e-mail address; one or two letters begin one",
                            example = "nordm")
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
        var found = views.search(filter, after, page.limit() + 1);
        var shown = Page.of(
                found, page, madeFor, each -> List.of(each.familyName(), each.givenName(), each.id()), each -> each);
        audit.record(
                "leaders.read", shown.items().stream().map(LeaderDetails::id).toList());
        return shown;
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(operationId = "getOwnEntry", summary = "The caller's own entry")
    public LeaderDetails me() {
        return views.details(caller.person());
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
        var details = views.details(id);
        if (!own) {
            audit.record("leader.read", List.of(id));
        }
        return details;
    }
}
