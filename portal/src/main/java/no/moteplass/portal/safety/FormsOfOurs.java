package no.moteplass.portal.safety;

import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A form that the browser says comes from elsewhere is refused, whatever token it brings: a neighbour's site, too. */
class FormsOfOurs {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter
    public @Nullable Response comesFromHere(ContainerRequestContext request) {
        var from = request.getHeaderString("Sec-Fetch-Site");
        return HARMLESS.contains(request.getMethod()) || from == null || OURS.contains(from)
                ? null
                : Response.status(Response.Status.BAD_REQUEST).build();
    }
}
