package no.moteplass.notifications.owndata.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.notifications.owndata.OwnDataRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** One's own data. Nobody else's is here for anybody, coordinators included. */
@Path("/api/v1/leaders/{id}/data")
@RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own data")
class OwnDataResource {

    private final OwnDataRepository data;
    private final Caller caller;
    private final AuditTrail audit;

    OwnDataResource(OwnDataRepository data, Caller caller, AuditTrail audit) {
        this.data = data;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "getOwnData", summary = "Everything this service holds about me, by kind of record")
    public Map<String, List<JsonNode>> get(@RestPath UUID id) {
        if (!caller.is(id)) {
            throw new ProblemException(Problem.notFound());
        }
        audit.record("own-data.read", List.of(id));
        return data.of(id);
    }
}
