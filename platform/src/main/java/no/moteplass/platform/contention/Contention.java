package no.moteplass.platform.contention;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Tells two transactions that met from everything else that goes wrong: either of them goes well alone. */
public final class Contention {

    /** PostgreSQL, Appendix A: a serialization failure, a deadlock, a lock that was not had in time. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    /** Somebody else changed the same rows meanwhile; told by name, for not everybody who asks has Jakarta Persistence. */
    private static final Set<String> OVERTAKEN =
            Set.of("jakarta.persistence.OptimisticLockException", "org.hibernate.StaleStateException");

    private static final int DEEPEST = 20;

    private Contention() {}

    public static boolean isIn(Throwable thrown) {
        return isIn(thrown, 0);
    }

    private static boolean isIn(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return false;
        }
        if (isOvertaken(thrown)
                || (thrown instanceof SQLException said
                        && said.getSQLState() != null
                        && STATES.contains(said.getSQLState()))) {
            return true;
        }
        for (var other : thrown.getSuppressed()) {
            if (isIn(other, depth + 1)) {
                return true;
            }
        }
        return isIn(thrown.getCause(), depth + 1);
    }

    private static boolean isOvertaken(Throwable thrown) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (OVERTAKEN.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
