package no.moteplass.platform.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.connection.SafeHeaders;
import no.moteplass.platform.database.DatabaseSeen;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.trace.CurrentRequest;

/**
 * What holds for every request before anybody reads it: an id that is also in the answer, headers that keep the answer
 * safe, media types that can be read at all.
 */
@ApplicationScoped
class EveryRequest {

    private static final String HEADER = CurrentRequest.ID_HEADER;

    private static final String NAME = "[\\w!#$&^.+*-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + NAME + "/" + NAME + "\\s*(;.*)?");

    private static final Pattern NEEDS_DATABASE = Pattern.compile("/(api|feeds|calendars)/.*");
    private static final int RETRY_SECONDS = 5;

    private final DatabaseSeen database;
    private final String documentation;
    private final String documentationPolicy;

    EveryRequest(
            DatabaseSeen database,
            @ConfigProperty(name = "quarkus.swagger-ui.path", defaultValue = "/docs") String documentation,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> signIn,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        this.database = database;
        this.documentation = documentation;
        var servers = Stream.concat(
                        signIn.stream(), issuer.filter(each -> each.startsWith("http")).map(URI::create).stream())
                .map(each -> each.resolve("/").toString())
                .distinct()
                .collect(Collectors.joining(" "));
        this.documentationPolicy =
                "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; connect-src 'self' " + servers
                        + "; frame-ancestors 'none'; base-uri 'none'; "
                        + "form-action 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::each, 1000);
    }

    private void each(RoutingContext request) {
        var id = CurrentRequest.idOf(request.request().getHeader(HEADER));
        request.response().putHeader(HEADER, id);
        SafeHeaders.OF_AN_API.forEach(request.response()::putHeader);
        if (pathOf(request).startsWith(documentation)) {
            // Swagger UI brings its own scripts, and people sign in from it.
            request.response().putHeader("Content-Security-Policy", documentationPolicy);
        }
        CurrentRequest.begin(id);
        if (database.isAway() && NEEDS_DATABASE.matcher(pathOf(request)).matches()) {
            refuse(request, Problem.unavailable(RETRY_SECONDS));
            return;
        }
        if (!readable(request.request().getHeader("Content-Type"))) {
            refuse(request, Problem.of("unsupported-media-type", 415));
            return;
        }
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

    private static String pathOf(RoutingContext request) {
        return Objects.requireNonNullElse(request.request().path(), "/");
    }

    private static boolean readable(@Nullable String mediaType) {
        return mediaType == null || MEDIA_TYPE.matcher(mediaType).matches();
    }

    private static boolean hasNoBody(RoutingContext request) {
        var headers = request.request().headers();
        var length = headers.get("Content-Length");
        return HttpMethod.POST.equals(request.request().method())
                && (length == null || length.equals("0"))
                && !headers.contains("Transfer-Encoding");
    }

    /** Answered before the body is read. */
    private static void refuse(RoutingContext request, Problem problem) {
        var language = Language.accepted(request.request().getHeader("Accept-Language"));
        problem.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .end(new JsonObject(Problems.document(problem, language, pathOf(request))).toBuffer());
    }
}
