package no.moteplass.platform.web;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.version.IfMatch;

/** Reads {@code If-Match} from the current request. */
@RequestScoped
public class Preconditions {

    private final RoutingContext request;

    Preconditions(RoutingContext request) {
        this.request = request;
    }

    /** For PATCH, PUT and DELETE: a change that does not say what it was made from is refused (428). */
    public IfMatch required() {
        return new IfMatch(header(), true);
    }

    /** For a change of state: what it was made from counts only where it was sent. */
    public IfMatch whenSent() {
        return new IfMatch(header(), false);
    }

    /** For PATCH, PUT and DELETE. @throws ProblemException 428 when it is missing, 412 when it is stale */
    public void require(long version) {
        refuse(required(), version);
    }

    /** For a change of state. @throws ProblemException 412 when it was sent and is stale */
    public void honour(long version) {
        refuse(whenSent(), version);
    }

    private static void refuse(IfMatch made, long version) {
        made.conflictWith(version).ifPresent(conflict -> {
            throw new ProblemException(Problem.of(conflict));
        });
    }

    private String header() {
        var header = request.request().getHeader("If-Match");
        return header == null ? "" : header;
    }
}
