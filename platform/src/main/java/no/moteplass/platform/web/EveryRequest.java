package no.moteplass.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.trace.CurrentRequest;
import no.moteplass.platform.trace.TraceParent;

/**
 * What holds for every request before anybody reads it: an id that is also in the answer, a body that is not too large,
 * media types that can be read at all.
 */
@ApplicationScoped
class EveryRequest {

    private static final String HEADER = CurrentRequest.ID_HEADER;

    private static final String NAME = "[\\w!#$&^.+*-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + NAME + "/" + NAME + "\\s*(;.*)?");

    private final long limit;
    private final long largeLimit;
    private final List<String> largePaths;

    EveryRequest(
            @ConfigProperty(name = "moteplass.http.max-body", defaultValue = "1048576") long limit,
            @ConfigProperty(name = "moteplass.http.max-large-body", defaultValue = "20971520") long largeLimit,
            @ConfigProperty(name = "moteplass.http.large-body-paths") Optional<List<String>> largePaths) {
        this.limit = limit;
        this.largeLimit = largeLimit;
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::each, 1000);
    }

    private void each(RoutingContext request) {
        var id = idOf(request.request().getHeader(HEADER));
        request.response().putHeader(HEADER, id);
        request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
        CurrentRequest.begin(
                id,
                TraceParent.parse(request.request().getHeader(TraceParent.HEADER))
                        .orElseGet(TraceParent::begin));
        if (announced(request.request().getHeader("Content-Length")) > limitFor(pathOf(request))) {
            refuse(request, Problem.of("too-large", 413));
        } else if (!readable(request.request().getHeader("Content-Type"))) {
            refuse(request, Problem.of("unsupported-media-type", 415));
        } else {
            var accept = request.request().getHeader("Accept");
            if (accept != null && !Arrays.stream(accept.split(",", -1)).allMatch(EveryRequest::readable)) {
                request.request().headers().set("Accept", "*/*"); // what cannot be read asks for nothing
            }
            if (hasNoBody(request) && request.request().getHeader("Content-Type") == null) {
                // A change of state needs no body; where one may be given, none is as good as an empty one.
                request.request().headers().set("Content-Type", "application/json");
            }
            request.next();
        }
    }

    private static boolean readable(@Nullable String mediaType) {
        return mediaType == null || MEDIA_TYPE.matcher(mediaType).matches();
    }

    private static boolean hasNoBody(RoutingContext request) {
        var headers = request.request().headers();
        return HttpMethod.POST.equals(request.request().method())
                && announced(headers.get("Content-Length")) == 0
                && !headers.contains("Transfer-Encoding");
    }

    private long limitFor(String path) {
        return largePaths.contains(path) ? largeLimit : limit;
    }

    private static String pathOf(RoutingContext request) {
        return Objects.requireNonNullElse(request.request().path(), "/");
    }

    /** An id that another service gave is kept, if it is harmless in a header and a log line. */
    private static String idOf(@Nullable String given) {
        return given != null && given.matches("[A-Za-z0-9._-]{1,64}")
                ? given
                : UUID.randomUUID().toString();
    }

    private static long announced(@Nullable String length) {
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    /** Answered before the body is read; the connection ends, since the rest of the body is still on its way. */
    private static void refuse(RoutingContext request, Problem problem) {
        var language = Language.accepted(request.request().getHeader("Accept-Language"));
        var document = Problems.document(problem, language, pathOf(request));
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(new JsonObject(document).toBuffer())
                .onComplete(done -> request.request().connection().close());
    }
}
