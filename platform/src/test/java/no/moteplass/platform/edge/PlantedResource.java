package no.moteplass.platform.edge;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.Versioned;
import no.moteplass.platform.web.Preconditions;

/** Planted: one endpoint for each thing that the edge promises. */
@Path("/api/v1/planted")
@RolesAllowed({"coordinator", "leader", "scope:planted.read"})
public class PlantedResource {

    /** How many were really made. */
    static final AtomicInteger MADE = new AtomicInteger();

    enum Colour {
        RED,
        GREEN
    }

    record NewThing(@NotBlank String name, int size, List<Integer> sizes, Colour colour, Duration length) {}

    /** Sizes that depend on each other, in itself and in what it holds. */
    record Bounds(
            @NotBlank String name,
            Integer least,
            Integer most,
            @Valid Bounds inner,
            List<@Valid Bounds> others) implements CrossFieldRules {

        @Override
        public List<Violation> violations() {
            var broken = new ArrayList<Violation>();
            if (least != null && most != null && least > most) {
                broken.add(Violation.of("least", "max", most));
                broken.add(Violation.of("most", "min", least));
            }
            return broken;
        }
    }

    /** One text alone: what a framework may want to read from any media type. */
    record Word(String word) {}

    record Thing(UUID id, long version, String name) implements Versioned {}

    private final IdempotentRequests once;
    private final Preconditions preconditions;
    private final Problems problems;
    private final Caller caller;
    private final AuditTrail trail;

    PlantedResource(
            IdempotentRequests once, Preconditions preconditions, Problems problems, Caller caller, AuditTrail trail) {
        this.once = once;
        this.preconditions = preconditions;
        this.problems = problems;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    public Page<Integer> list(@BeanParam PageRequest page) {
        var after =
                page.after("planted", 1, key -> Integer.valueOf(key.getFirst())).orElse(0);
        var found = java.util.stream.IntStream.rangeClosed(after + 1, Math.min(120, after + page.limit() + 1))
                .boxed()
                .toList();
        return Page.of(found, page, "planted", each -> List.of(each), each -> each);
    }

    @POST
    public Response make(@Valid @NotNull NewThing thing) {
        return once.around(
                () -> {
                    if (thing.name().equals("refused")) {
                        return problems.of(Problem.ruleRefused("G0", 3));
                    }
                    MADE.incrementAndGet();
                    var id = UUID.randomUUID();
                    return Response.created(URI.create("/api/v1/planted/" + id))
                            .entity(new Thing(id, 1, thing.name()))
                            .build();
                },
                id -> Response.ok(new Thing(UUID.fromString(id), 1, "as it is now"))
                        .build());
    }

    @GET
    @Path("/{id}")
    public Thing show(@RestPath UUID id) {
        return new Thing(id, 7, "Ærlig Åse Ødegård");
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    public Thing change(@RestPath UUID id, NewThing thing) {
        preconditions.require(7);
        return new Thing(id, 8, thing.name());
    }

    @POST
    @Path("/{id}/say")
    public Thing say(@RestPath UUID id, Word word) {
        return new Thing(id, 7, word.word());
    }

    @POST
    @Path("/{id}/seen-with-ase")
    @Transactional
    public void seen(@RestPath UUID id) {
        trail.record("planted.seen", List.of(id, PlantedPeople.ASE));
    }

    @POST
    @Path("/{id}/bounds")
    public void bounds(@RestPath UUID id, @Valid @NotNull Bounds bounds) {}

    @POST
    @Path("/sized/{size}")
    @PermitAll
    public Thing open(@RestPath String size, Word word) {
        return new Thing(PlantedPeople.ASE, 1, size + " " + word.word().length());
    }

    @GET
    @Path("/exhausted")
    @PermitAll
    public String exhausted() {
        throw new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));
    }

    @GET
    @Path("/me")
    public String me() {
        return caller.person().toString();
    }

    @GET
    @Path("/coordinators")
    @RolesAllowed("coordinator")
    public String coordinators() {
        return caller.name();
    }

    @GET
    @Path("/fault")
    @PermitAll
    public String fault() {
        throw new IllegalStateException("select secret from a_table");
    }

    @GET
    @Path("/refused/{state}")
    @PermitAll
    public String refused(@RestPath String state) {
        throw new IllegalStateException(new SQLException("Failing row contains (secret)", state));
    }

    @GET
    @Path("/overtaken")
    @PermitAll
    public String overtaken() {
        throw new IllegalStateException(new OptimisticLockException("secret"));
    }

    @GET
    @Path("/away")
    @PermitAll
    public String away() {
        throw new IllegalStateException(new SQLException("the connection was lost", "08006"));
    }
}
