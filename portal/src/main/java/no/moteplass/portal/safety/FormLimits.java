package no.moteplass.portal.safety;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * A form that is larger than any of ours can be is not read, and answered with a page. Browsers say how large a form is;
 * what does not is none of theirs.
 */
@ApplicationScoped
public class FormLimits {

    /** Where the page about it is. */
    public static final String PAGE = "/for-stort";

    private static final String STATUS = "form-refused-with";
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final long WAITED_FOR = 4L * 1024 * 1024;
    private static final Set<HttpMethod> WITHOUT_FORM = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final long limit;

    FormLimits(@ConfigProperty(name = "moteplass.portal.max-form", defaultValue = "256K") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::each, 1500);
    }

    /** With which status a form was refused here; empty where none was. */
    public static Optional<Integer> refused(RoutingContext request) {
        return Optional.ofNullable(request.<Integer>get(STATUS));
    }

    private void each(RoutingContext request) {
        var http = request.request();
        if (WITHOUT_FORM.contains(http.method())) {
            request.next();
        } else if (http.headers().contains("Transfer-Encoding")) {
            refuse(request, LENGTH_REQUIRED);
        } else if (length(http.getHeader("Content-Length")) > limit) {
            refuse(request, TOO_LARGE);
        } else {
            request.next();
        }
    }

    private static long length(@Nullable String announced) {
        return announced == null || !announced.matches("\\d{1,18}") ? 0 : Long.parseLong(announced);
    }

    /**
     * A browser that is still sending reads no answer: what is not enormous is thrown away as it comes, and the answer waits
     * until then. The connection ends with it.
     */
    private static void refuse(RoutingContext request, int status) {
        var http = request.request();
        var length = length(http.getHeader("Content-Length"));
        http.headers().remove("Content-Length").remove("Transfer-Encoding").remove("Content-Type");
        request.put(STATUS, status);
        request.response().putHeader("Connection", "close");
        if (status == TOO_LARGE && length <= WAITED_FOR) {
            http.handler(thrownAway -> {})
                    .endHandler(done -> request.reroute(HttpMethod.GET, PAGE))
                    .resume();
        } else {
            request.reroute(HttpMethod.GET, PAGE);
        }
    }
}
