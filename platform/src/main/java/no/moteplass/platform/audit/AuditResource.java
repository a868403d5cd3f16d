package no.moteplass.platform.audit;

import java.util.List;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.properties.IfBuildProperty;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;

/** Reading the audit trail: a coordinator all of it, everyone what is about themselves (P4). */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class AuditResource {

    private final AuditRepository entries;
    private final AuditTrail trail;
    private final Caller caller;

    AuditResource(AuditRepository entries, AuditTrail trail, Caller caller) {
        this.entries = entries;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.LEADER})
    @Operation(operationId = "listAuditEntries", summary = "Who did what, newest first")
    public Page<AuditEntry> list(
            @RestQuery @Nullable @Parameter(description = "a person's id, or me") String subject,
            @RestQuery @Nullable @Parameter(description = "who did it") String actor,
            @RestQuery @Nullable @Parameter(description = "from this instant on") String from,
            @BeanParam PageRequest page) {
        var mine = "me".equals(subject);
        if (!mine && !caller.isCoordinator()) {
            throw new ProblemException(Problem.forbidden());
        }
        var about =
                mine ? caller.person() : QueryParameters.id("subject", subject).orElse(null);
        var by = QueryParameters.text("actor", actor).orElse(null);
        var since = QueryParameters.instant("from", from).orElse(null);
        var madeFor = String.join("|", "audit", String.valueOf(about), String.valueOf(by), String.valueOf(since));
        var before =
                page.after(madeFor, 1, key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = entries.find(about, by, since, before, page.limit() + 1);
        if (!mine) {
            trail.record("audit.read", about == null ? List.of() : List.of(about));
        }
        return Page.of(
                found, page, madeFor, each -> List.of(each.id()), each -> mine ? each.about(caller.person()) : each);
    }
}
