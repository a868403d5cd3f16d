package no.moteplass.sessions.response.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.web.QueryParameters;
import no.moteplass.sessions.response.Answer;
import no.moteplass.sessions.response.AnswerSession;
import no.moteplass.sessions.session.SessionRefusal;
import no.moteplass.sessions.session.web.SessionAccess;
import no.moteplass.sessions.session.web.SessionAnswers;

/** Answers over HTTP: one's own, and those behind signed links. */
@Path("/api/v1/sessions/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
public class ResponsesResource {

    private final AnswerSession answering;
    private final SessionAccess access;
    private final SessionAnswers sessionAnswers;
    private final Problems problems;
    private final Caller caller;

    ResponsesResource(
            AnswerSession answering,
            SessionAccess access,
            SessionAnswers sessionAnswers,
            Problems problems,
            Caller caller) {
        this.answering = answering;
        this.access = access;
        this.sessionAnswers = sessionAnswers;
        this.problems = problems;
        this.caller = caller;
    }

    /** An answer to be given. */
    @Schema(name = "NewResponse")
    record NewResponse(
            @Schema(
                    enumeration = {"ACCEPTED", "DECLINED", "TENTATIVE"},
                    examples = "DECLINED",
                    required = true)
            @Nullable
            String response) {}

    @PUT
    @Path("/me")
    @RolesAllowed({"leader", "coordinator"})
    @Operation(operationId = "putMyResponse", summary = "Answers a session oneself; the last answer counts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResponseView.class)))
    public Response mine(@RestPath UUID id, @Nullable NewResponse given) {
        return own(id, caller.person(), given);
    }

    @PUT
    @Path("/{leader}")
    @RolesAllowed({"leader", "coordinator", "scope:answers.write"})
    @Operation(
            operationId = "putResponse",
            summary = "Answers a session for a person behind a signed link",
            description = "People may answer for themselves alone.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResponseView.class)))
    public Response of(@RestPath UUID id, @RestPath UUID leader, @Nullable NewResponse given) {
        if (!caller.isMachine()) {
            if (!caller.is(leader)) {
                throw new ProblemException(Problem.forbidden());
            }
            return own(id, leader, given);
        }
        var answer = read(given);
        return sessionAnswers.lookingAgain(() -> switch (answering.answer(id, leader, answer)) {
            case AnswerSession.Outcome.NotTheirs() -> problems.of(Problem.stateConflict("answer-not-yours"));
            case AnswerSession.Outcome other -> answered(other);
        });
    }

    /** What is none of one's sessions is not there, unless one sees it for another reason. */
    private Response own(UUID id, UUID person, @Nullable NewResponse given) {
        var answer = read(given);
        access.check(id);
        return sessionAnswers.lookingAgain(() -> answered(answering.answer(id, person, answer)));
    }

    private static Answer read(@Nullable NewResponse given) {
        return QueryParameters.oneOf("response", given == null ? null : given.response(), Answer.class)
                .orElseThrow(() -> new ProblemException(Problem.invalid("response", "required")));
    }

    private Response answered(AnswerSession.Outcome outcome) {
        return switch (outcome) {
            case AnswerSession.Outcome.Answered(var response) ->
                Response.ok(ResponseView.of(response)).build();
            case AnswerSession.Outcome.NoSuchSession(), AnswerSession.Outcome.NotTheirs() ->
                problems.of(Problem.notFound());
            case AnswerSession.Outcome.TooLate(var why) -> problems.of(tooLate(why));
        };
    }

    private static Problem tooLate(SessionRefusal why) {
        return switch (why) {
            case ALREADY_STARTED -> Problem.stateConflict("answer-too-late");
            case ALREADY_CANCELLED -> Problem.stateConflict("answer-cancelled");
        };
    }
}
