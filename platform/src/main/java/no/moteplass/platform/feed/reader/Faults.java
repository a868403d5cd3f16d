package no.moteplass.platform.feed.reader;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.contention.Contention;

/** Tells what will pass by itself from what will fail again. */
final class Faults {

    /** Lost connections, conflicts between transactions, too few resources, and a server that is stopping. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    private static final int DEEPEST = 20;

    private Faults() {}

    static boolean passing(Throwable fault) {
        return Contention.isIn(fault) || passing(fault, 0);
    }

    private static boolean passing(@Nullable Throwable fault, int depth) {
        if (fault == null || depth > DEEPEST) {
            return false;
        }
        if (fault instanceof SQLException sql && passing(sql)) {
            return true;
        }
        for (var other : fault.getSuppressed()) {
            if (passing(other, depth + 1)) {
                return true;
            }
        }
        return passing(fault.getCause(), depth + 1);
    }

    private static boolean passing(SQLException fault) {
        var state = fault.getSQLState();
        if (state == null || state.length() < 2) {
            // The connection pool's own: nothing could be asked at all.
            return true;
        }
        return fault instanceof SQLTransientException || PASSING_CLASSES.contains(state.substring(0, 2));
    }
}
