package no.moteplass.sessions.response.web;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.platform.paging.Page;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.response.SessionResponseRepository;
import no.moteplass.sessions.session.web.SessionAccess;

/** Who is expected at a session, over HTTP, with all that was answered. */
@Path("/api/v1/sessions/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
public class ExpectedPeopleResource {

    private final SessionAccess access;
    private final SessionPermissions permissions;
    private final SessionResponseRepository responses;
    private final KnownLeaderRepository leaders;

    ExpectedPeopleResource(
            SessionAccess access,
            SessionPermissions permissions,
            SessionResponseRepository responses,
            KnownLeaderRepository leaders) {
        this.access = access;
        this.permissions = permissions;
        this.responses = responses;
        this.leaders = leaders;
    }

    @GET
    @RolesAllowed("leader")
    @Operation(
            operationId = "listResponses",
            summary = "Who is expected, and what they answered",
            description = "For those who lead the session or plan in its group.")
    public Page<ResponseView.Expected> list(@RestPath UUID id) {
        var session = access.seen(id);
        if (!permissions.maySeeResponses(session)) {
            throw new ProblemException(Problem.forbidden());
        }
        var answered = responses.answers(id);
        var people = responses.expected(id);
        var names = leaders.find(people);
        var expected = people.stream()
                .map(each -> new ResponseView.Expected(
                        each,
                        Optional.ofNullable(names.get(each))
                                .map(KnownLeader::name)
                                .orElse(null),
                        answered.get(each)))
                .sorted(Comparator.comparing(
                                ResponseView.Expected::name, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(ResponseView.Expected::leader))
                .toList();
        return new Page<>(expected, null);
    }
}
