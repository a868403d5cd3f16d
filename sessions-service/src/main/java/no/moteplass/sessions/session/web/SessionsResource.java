package no.moteplass.sessions.session.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.SessionState;

/** Sessions over HTTP, to be seen. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionsResource {

    private static final String READS = "scope:sessions.read";

    private final SessionRepository sessions;
    private final SessionAccess access;
    private final GroupAccess groups;
    private final SessionViews views;
    private final Caller caller;
    private final Clock clock;

    SessionsResource(
            SessionRepository sessions,
            SessionAccess access,
            GroupAccess groups,
            SessionViews views,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.groups = groups;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"leader", "coordinator", READS})
    @Operation(
            operationId = "listSessions",
            summary = "Sessions by start",
            description =
                    "Coordinators and machines see all, machines without names; everyone else their own (S11), and"
                            + " with group= all of a group they are in. A group that has not arrived yet has none.")
    public Page<SessionSummary> list(
            @RestQuery @Nullable @Parameter(description = "A group's id") String group,
            @RestQuery @Nullable @Parameter(description = "me, or a leader's id (coordinators)") String leader,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "Starting at or after: an instant, or a date in Europe/Oslo",
                            example = "2027-01-01")
                    String from,
            @RestQuery @Nullable @Parameter(description = "Starting before", example = "2028-01-01") String to,
            @RestQuery @Nullable @Parameter(schema = @Schema(implementation = SessionState.class)) String state,
            @BeanParam PageRequest page) {
        var ofGroup = QueryParameters.id("group", group).orElse(null);
        var search = new SessionRepository.Search(
                ofGroup,
                whose(leader, ofGroup),
                QueryParameters.instant("from", from).orElse(null),
                QueryParameters.instant("to", to).orElse(null),
                QueryParameters.oneOf("state", state, SessionState.class).orElse(null));
        var madeFor = "sessions|" + search;
        var after = page.after(
                        madeFor,
                        2,
                        key -> new SessionRepository.After(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        var found = sessions.page(search, clock.instant(), after, page.limit() + 1);
        access.auditReading(found, search.person());
        var shown = new ArrayList<>(views.of(found)).iterator();
        return Page.of(found, page, madeFor, each -> List.of(each.startsAt(), each.id()), each -> shown.next());
    }

    /** Whose sessions are meant; null for everybody's. */
    private @Nullable UUID whose(@Nullable String leader, @Nullable UUID group) {
        if (leader != null && !leader.equals("me")) {
            var person = QueryParameters.id("leader", leader);
            if (person.isPresent() && !caller.isCoordinator() && !caller.is(person.get())) {
                throw new ProblemException(Problem.forbidden());
            }
            return person.orElse(null);
        }
        if ("me".equals(leader)) {
            return caller.person();
        }
        var all = caller.isCoordinator() || caller.isMachine() || (group != null && groups.maySeeAll(group));
        return all ? null : caller.person();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"leader", "coordinator", READS})
    @Operation(operationId = "getSession", summary = "One session")
    @APIResponseSchema(SessionSummary.class)
    public SessionSummary get(@RestPath UUID id) {
        var session = access.seen(id);
        access.auditReading(List.of(session), null);
        return views.of(session);
    }
}
