package no.moteplass.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import no.moteplass.platform.contention.Contention;
import no.moteplass.platform.problem.Problem;

/**
 * What the database says, where no code had foreseen it, as a problem: away, changed meanwhile, or text that nothing can
 * hold. What stays unknown is a fault of ours.
 */
final class DatabaseProblem {

    private static final int RETRY_SECONDS = 5;
    private static final int DEEPEST = 20;

    /** Somebody else was first: a foreign key, a unique key, an exclusion. Other constraints are broken by faults of ours. */
    private static final Set<String> OVERTAKEN_BY_ANOTHER = Set.of("23503", "23505", "23P01");

    private DatabaseProblem() {}

    static Optional<Problem> of(Throwable thrown) {
        if (Contention.isIn(thrown)) {
            // Tried again and again inside: no version that the caller named is stale, they are only unlucky.
            return Optional.of(Problem.unavailable(1));
        }
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException said) {
                return of(said);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(SQLException said) {
        var state = said.getSQLState() == null ? "" : said.getSQLState();
        if (isAway(said, state)) {
            return Optional.of(Problem.unavailable(RETRY_SECONDS));
        }
        if (OVERTAKEN_BY_ANOTHER.contains(state)) {
            return Optional.of(Problem.stateConflict("changed-meanwhile"));
        }
        return state.startsWith("22") ? Optional.of(Problem.malformed()) : Optional.empty();
    }

    /** A connection that cannot be had, or was lost (SQLSTATE class 08, 57P0x: PostgreSQL's shutdown). */
    private static boolean isAway(SQLException said, String state) {
        return said instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || String.valueOf(said.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
