package no.moteplass.sessions.facilitation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.session.SessionRepository;

/** Whose turn it is to lead, over HTTP. */
@Path("/api/v1/groups/{group}/rotation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facilitation")
public class RotationResource {

    private final GroupAccess groups;
    private final SessionRepository sessions;
    private final LeadPlanning planning;
    private final KnownLeaderRepository leaders;
    private final AuditTrail audit;
    private final Caller caller;

    RotationResource(
            GroupAccess groups,
            SessionRepository sessions,
            LeadPlanning planning,
            KnownLeaderRepository leaders,
            AuditTrail audit,
            Caller caller) {
        this.groups = groups;
        this.sessions = sessions;
        this.planning = planning;
        this.leaders = leaders;
        this.audit = audit;
        this.caller = caller;
    }

    /** Somebody who takes turns at leading. */
    @Schema(name = "RotationPlace")
    public record Place(
            UUID leader,
            @Schema(examples = "Anna Berg") @Nullable String name,

            @Schema(description = "Sessions of the group that they led")
            int taken,

            @Schema(description = "Sessions of the group that they are to lead")
            int ahead) {}

    @GET
    @RolesAllowed({"leader", "coordinator"})
    @Operation(
            operationId = "getRotation",
            summary = "Whose turn it is after all that is planned",
            description = "In order: who has not led in the cycle first, of them who has waited longest.")
    public Page<Place> get(@RestPath UUID group) {
        var known = groups.visible(group).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var order = planning.order(known, sessions.planned(group));
        var people = order.stream().map(LeadPlanning.Turns::leader).collect(Collectors.toSet());
        if (caller.isCoordinator() && !people.isEmpty()) {
            audit.record("rotation.read", people);
        }
        var names = leaders.find(people);
        List<Place> places = order.stream()
                .map(each -> new Place(
                        each.leader(),
                        Optional.ofNullable(names.get(each.leader()))
                                .map(KnownLeader::name)
                                .orElse(null),
                        each.taken(),
                        each.ahead()))
                .toList();
        return new Page<>(places, null);
    }
}
