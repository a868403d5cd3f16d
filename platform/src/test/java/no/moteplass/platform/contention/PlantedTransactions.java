package no.moteplass.platform.contention;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A use case and one that it calls, which meets others. */
@ApplicationScoped
public class PlantedTransactions {

    record Calls(int outer, int inner) {}

    private final PlantedInner inner;
    private int outerCalls;

    PlantedTransactions(PlantedInner inner) {
        this.inner = inner;
    }

    @Transactional
    Calls outer(int meetings) {
        outerCalls++;
        return new Calls(outerCalls, inner.call(meetings));
    }

    /** The one that meets others. */
    @ApplicationScoped
    public static class PlantedInner {

        private int calls;

        @Transactional
        int call(int meetings) {
            calls++;
            if (calls <= meetings) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
            return calls;
        }
    }
}
