package no.moteplass.platform.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Which page of a collection is asked for. Use as {@code @BeanParam}. */
public class PageRequest {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    @Inject
    Cursors cursors;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 200; 50 unless told",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    @Nullable
    String cursor;

    /** @throws ProblemException 422 unless it is 1 to 200 */
    public int limit() {
        if (limit == null) {
            return DEFAULT;
        }
        try {
            var asked = Integer.parseInt(limit);
            if (asked >= 1 && asked <= MOST) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(Problem.invalid("limit", "range", 1, MOST));
        }
        throw new ProblemException(Problem.invalid("limit", "range", 1, MOST));
    }

    /**
     * The sort key after which the page begins; empty for the first page.
     *
     * @param madeFor the sort and filters of this request, as {@code "groups|name|OPEN"}
     * @param parts how many values the sort key has
     * @throws ProblemException 400 for a cursor of another request
     */
    public Optional<List<String>> after(String madeFor, int parts) {
        return Optional.ofNullable(cursor)
                .map(each -> cursors.open(each, madeFor, parts)
                        .orElseThrow(() -> new ProblemException(Problem.of("bad-cursor", 400))));
    }

    /** The same, read into a key; a value that cannot be read is a bad cursor. */
    public <K> Optional<K> after(String madeFor, int parts, Function<List<String>, K> read) {
        return after(madeFor, parts).map(values -> {
            try {
                return read.apply(values);
            } catch (RuntimeException unreadable) {
                throw new ProblemException(Problem.of("bad-cursor", 400));
            }
        });
    }

    /** The cursor of the page after this one. */
    String next(String madeFor, List<String> key) {
        return cursors.closed(madeFor, key);
    }
}
