package no.moteplass.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.properties.IfBuildProperty;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;

/** An operation that names no media type takes JSON alone; a body of one text would else be read from any text. */
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class JsonByDefault {

    private final Problems problems;

    JsonByDefault(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter
    public @Nullable Response check(ContainerRequestContext request, ResourceInfo resource) {
        var type = request.getHeaderString("Content-Type");
        if (type == null || isJson(type) || !hasBody(request) || tellsWhatItTakes(resource)) {
            return null;
        }
        return problems.of(Problem.of("unsupported-media-type", 415));
    }

    private static boolean isJson(String type) {
        return type.strip().regionMatches(true, 0, "application/json", 0, "application/json".length());
    }

    private static boolean hasBody(ContainerRequestContext request) {
        var length = request.getHeaderString("Content-Length");
        return request.getHeaderString("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static boolean tellsWhatItTakes(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(Consumes.class)
                || resource.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
