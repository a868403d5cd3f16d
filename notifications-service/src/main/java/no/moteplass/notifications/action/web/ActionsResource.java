package no.moteplass.notifications.action.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.notifications.action.DescribeAction;
import no.moteplass.notifications.action.LinkOutcome;
import no.moteplass.notifications.action.PerformAction;
import no.moteplass.platform.arrival.Arrival;
import no.moteplass.platform.guessing.WrongGuesses;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;

/** Answering from a mail: whoever has the link may, and only what the link says. */
@Path("/api/v1/actions/{token}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
class ActionsResource {

    private static final String PROBLEM = "application/problem+json";
    private static final int RETRY_SECONDS = 10;

    private final DescribeAction describe;
    private final PerformAction perform;
    private final Problems problems;
    private final WrongGuesses wrongGuesses;
    private final RoutingContext request;

    ActionsResource(
            DescribeAction describe,
            PerformAction perform,
            Problems problems,
            WrongGuesses wrongGuesses,
            RoutingContext request) {
        this.describe = describe;
        this.perform = perform;
        this.problems = problems;
        this.wrongGuesses = wrongGuesses;
        this.request = request;
    }

    /** An answer by JSON. */
    @Schema(name = "ActionAnswer")
    record Answer(
            @Schema(description = "One of the choices; without it, what the link itself says", examples = "DECLINED")
            @Nullable
            String answer) {}

    @GET
    @Operation(
            operationId = "describeAction",
            summary = "What a link may do; changes nothing",
            description = "404 for a link that is not ours; too many of those are told to wait.")
    @APIResponse(
            responseCode = "200",
            description = "The act, in its reader's language",
            content = @Content(schema = @Schema(implementation = ActionShown.class)))
    @APIResponse(
            responseCode = "409",
            description = "Outdated, or the link of somebody who is inactive: nothing is shown or done",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "410",
            description = "Past its deadline",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    public Response get(@RestPath String token) {
        return answer(describe.of(token));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "performAction",
            summary = "Do it; as often as wanted until the deadline, the last answer counts",
            description =
                    "503 while the owning service is away. As a form too, also the" + " one-click body of RFC 8058.")
    @APIResponse(
            responseCode = "200",
            description = "Done, in the reader's words",
            content = @Content(schema = @Schema(implementation = ActionDone.class)))
    @APIResponse(
            responseCode = "409",
            description = "Outdated, or the link of somebody who is inactive: nothing is shown or done",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "410",
            description = "Past its deadline",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = "Problem")))
    public Response post(@RestPath String token, @Nullable Answer answer) {
        return answer(perform.with(token, answer == null ? null : answer.answer()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(hidden = true)
    public Response postForm(
            @RestPath String token, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, byte @Nullable [] body) {
        return switch (Form.read(type, body == null ? new byte[0] : body)) {
            case Form.Unreadable() -> problems.of(Problem.malformed());
            case Form.Read(var members) -> {
                var answer = members.get("answer");
                yield answer(perform.with(token, answer == null || answer.isBlank() ? null : answer));
            }
        };
    }

    private Response answer(LinkOutcome outcome) {
        return switch (outcome) {
            case LinkOutcome.Shown shown ->
                Response.ok(ActionShown.of(shown), MediaType.APPLICATION_JSON).build();
            case LinkOutcome.Done(var heading, var text) ->
                Response.ok(new ActionDone(heading, text), MediaType.APPLICATION_JSON)
                        .build();
            case LinkOutcome.Forged() -> problems.of(wrongGuesses.answerTo(Arrival.client(request)));
            case LinkOutcome.NotActive() -> problems.of(Problem.stateConflict("action-not-active"));
            case LinkOutcome.PastDeadline() ->
                problems.of(Problem.of("gone", 410).saying("action-past-deadline"));
            case LinkOutcome.NoSuchAnswer(var possible) -> problems.of(Problem.invalid("answer", "oneOf", possible));
            case LinkOutcome.Outdated(var rule) ->
                problems.of(
                        rule == null || rule.isEmpty()
                                ? Problem.stateConflict("action-outdated")
                                : Problem.ruleRefused(rule).saying("action-refused"));
            case LinkOutcome.Away() -> problems.of(Problem.unavailable(RETRY_SECONDS));
        };
    }
}
