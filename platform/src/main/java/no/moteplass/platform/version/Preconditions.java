package no.moteplass.platform.version;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/**
 * {@code If-Match} (RFC 9110, 13.1.1), on versions alone: an ETag of ours is {@code "<version>"} or
 * {@code "<version>-<what was shown>"}, and a seat taken meanwhile must not refuse a change of the purpose.
 */
@RequestScoped
public class Preconditions {

    private final RoutingContext request;

    Preconditions(RoutingContext request) {
        this.request = request;
    }

    /** For PATCH, PUT and DELETE. @throws ProblemException 428 when it is missing, 412 when it is stale */
    public void require(long version) {
        if (header().isBlank()) {
            throw new ProblemException(Problem.preconditionRequired());
        }
        honour(version);
    }

    /** For a change of state. @throws ProblemException 412 when it was sent and is stale */
    public void honour(long version) {
        var header = header();
        if (header.isBlank() || header.trim().equals("*")) {
            return;
        }
        for (var tag : header.split(",")) {
            var bare = tag.trim().replaceFirst("^W/", "").replace("\"", "");
            if (bare.equals(Long.toString(version)) || bare.startsWith(version + "-")) {
                return;
            }
        }
        throw new ProblemException(Problem.preconditionFailed());
    }

    private String header() {
        var header = request.request().getHeader("If-Match");
        return header == null ? "" : header;
    }
}
