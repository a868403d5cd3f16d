package no.moteplass.platform.web;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.validation.Violation;

/** What was thrown becomes a problem that names no class, no statement and no trace. */
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    private final Problems problems;
    private final AllowedMethods allowed;

    ProblemMapping(Problems problems, AllowedMethods allowed) {
        this.problems = problems;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException thrown) {
        return problems.of(thrown.problem());
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException thrown) {
        return problems.of(Problem.forbidden());
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(UnauthorizedException thrown, RoutingContext request) {
        return challenged(request);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> notAuthenticated(AuthenticationFailedException thrown, RoutingContext request) {
        return challenged(request);
    }

    private Uni<Response> challenged(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(problems.of(Problem.unauthorized()));
        }
        return authenticator.getChallenge(request).map(challenge -> {
            var problem = Problem.unauthorized();
            for (var header : headers(challenge)) {
                problem = problem.withHeader(header.getKey(), header.getValue());
            }
            return problems.of(problem);
        });
    }

    private static Iterable<java.util.Map.Entry<String, String>> headers(@Nullable ChallengeData challenge) {
        var found = new ArrayList<java.util.Map.Entry<String, String>>();
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> found.add(java.util.Map.entry(name.toString(), value)));
        }
        return found;
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalid(ConstraintViolationException thrown) {
        var violations = new ArrayList<Violation>();
        for (ConstraintViolation<?> each : thrown.getConstraintViolations()) {
            var path = new ArrayList<Path.Node>();
            each.getPropertyPath().forEach(path::add);
            if (path.stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE)) {
                return unexpected(thrown);
            }
            violations.add(ConstraintWords.of(path, each));
        }
        return problems.of(Problem.invalid(violations));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException thrown) {
        return problems.of(BadJson.problem(thrown));
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatched(JsonMappingException thrown) {
        return problems.of(BadJson.problem(thrown));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unknownMember(UnrecognizedPropertyException thrown) {
        return problems.of(BadJson.problem(thrown));
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatchedInput(com.fasterxml.jackson.databind.exc.MismatchedInputException thrown) {
        return problems.of(BadJson.problem(thrown));
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalidFormat(com.fasterxml.jackson.databind.exc.InvalidFormatException thrown) {
        return problems.of(BadJson.problem(thrown));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException thrown, RoutingContext request) {
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (thrown.getCause() instanceof ProblemException refused) {
            return problems.of(refused.problem());
        }
        var status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        var problem = Problem.of(type(status), status);
        for (var name : Set.of("Retry-After", "Accept-Post", "Accept-Patch")) {
            var value = thrown.getResponse().getHeaderString(name);
            problem = value == null ? problem : problem.withHeader(name, value);
        }
        return problems.of(status == 405 ? problem.withHeader("Allow", allowed.at(request.normalizedPath())) : problem);
    }

    private static String type(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "state-conflict";
            case 410 -> "gone";
            case 412 -> "precondition-failed";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid-input";
            case 428 -> "precondition-required";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status < 500 ? "malformed" : "unexpected";
        };
    }

    /** A client that has gone away, or was sent away while its body was read, is no fault of ours. */
    @ServerExceptionMapper
    public Response interrupted(IOException thrown, RoutingContext request) {
        var response = request.response();
        if (response.closed() || response.ended() || anyCause(thrown, ProblemMapping::isGone) != null) {
            LOG.debug("the client has gone away", thrown);
            return problems.of(Problem.malformed());
        }
        return unexpected(thrown);
    }

    private static boolean isGone(Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof ClosedChannelException
                || cause instanceof SocketException;
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        if (anyCause(thrown, ProblemException.class::isInstance) instanceof ProblemException refused) {
            return problems.of(refused.problem());
        }
        var database = DatabaseProblem.of(thrown);
        if (database.isPresent()) {
            LOG.warnf("%s for %s", database.get().type(), thrown.getClass().getSimpleName());
            return problems.of(database.get());
        }
        LOG.error("unexpected fault", thrown);
        return problems.of(Problem.of("unexpected", 500));
    }

    private static @Nullable Throwable anyCause(Throwable thrown, Predicate<Throwable> wanted) {
        var depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (wanted.test(cause)) {
                return cause;
            }
        }
        return null;
    }
}
