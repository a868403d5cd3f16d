package no.moteplass.sessions.session.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.Preconditions;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.scheduling.ChangeSession;
import no.moteplass.sessions.scheduling.Reschedule;
import no.moteplass.sessions.scheduling.SessionPatch;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.SessionState;

/** Sessions over HTTP: to see them, and to move, cancel or describe one. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionsResource {

    private static final String READS = "scope:sessions.read";
    private static final String WRITES = "scope:sessions.write";

    private final SessionRepository sessions;
    private final SessionAccess access;
    private final GroupAccess groups;
    private final SessionViews views;
    private final ChangeSession change;
    private final SessionAnswers answers;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    SessionsResource(
            SessionRepository sessions,
            SessionAccess access,
            GroupAccess groups,
            SessionViews views,
            ChangeSession change,
            SessionAnswers answers,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.groups = groups;
        this.views = views;
        this.change = change;
        this.answers = answers;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"leader", "coordinator", READS, WRITES})
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
        var wanted = new SessionRepository.Wanted(
                ofGroup,
                whose(leader, ofGroup),
                QueryParameters.instant("from", from).orElse(null),
                QueryParameters.instant("to", to).orElse(null),
                QueryParameters.oneOf("state", state, SessionState.class).orElse(null));
        var madeFor = "sessions|" + wanted;
        var after = page.after(
                        madeFor,
                        2,
                        key -> new SessionRepository.After(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        var found = sessions.page(wanted, clock.instant(), after, page.limit() + 1);
        access.auditReading(found, wanted.person());
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
    @RolesAllowed({"leader", "coordinator", READS, WRITES})
    @Operation(operationId = "getSession", summary = "One session")
    @APIResponseSchema(SessionSummary.class)
    public SessionSummary get(@RestPath UUID id) {
        var session = access.seen(id);
        access.auditReading(List.of(session), null);
        return views.of(session);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({"leader", "coordinator", WRITES})
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchSession",
            summary = "Changes what a session is called and where it is",
            description =
                    "Not when it is: see reschedule. A place or link changed here is the session's own from then on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = SessionPatch.Members.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response patch(@RestPath UUID id, @Nullable JsonNode body) {
        access.checkChangeable(id);
        return answers.of(change.describe(id, SessionPatch.of(body), preconditions::require));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({"leader", "coordinator", WRITES})
    @Operation(
            operationId = "cancelSession",
            summary = "Cancels a session; it stays, cancelled, where people look for it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response cancel(@RestPath UUID id) {
        access.checkChangeable(id);
        return answers.of(change.cancel(id, preconditions::honour));
    }

    @POST
    @Path("/{id}/reschedule")
    @RolesAllowed({"leader", "coordinator", WRITES})
    @Operation(
            operationId = "rescheduleSession",
            summary = "Moves a session",
            description = "The UID stays and the SEQUENCE rises, so that calendars move it too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionSummary.class)))
    public Response reschedule(@RestPath UUID id, @Nullable Reschedule wish) {
        access.checkChangeable(id);
        var read = Optional.ofNullable(wish).orElse(new Reschedule(null, null));
        return answers.lookingAgain(() -> answers.of(change.reschedule(id, read, preconditions::honour)));
    }
}
