package no.moteplass.groups.edge;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.problem.Printable;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** A query parameter that is text: absent, or short and free of control characters. */
public final class QueryText {

    private static final int LONGEST = 200;

    private QueryText() {}

    /** @throws ProblemException 422 for text that is too long or has control characters */
    public static @Nullable String of(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new ProblemException(Problem.invalid(name, "size", 0, LONGEST));
        }
        if (!Printable.onOneLine(value)) {
            throw new ProblemException(Problem.invalid(name, "controlCharacters"));
        }
        return value.strip();
    }
}
