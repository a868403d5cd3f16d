package no.moteplass.platform.contention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** Transactions that met are done again, from the outermost beginning, and nothing else is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AttemptsTest {

    private static final SQLException DEADLOCK = new SQLException("deadlock detected", "40P01");

    @Inject
    PlantedTransactions transactions;

    private static int callsUntil(Exception thrown, int times) throws Exception {
        var calls = new AtomicInteger();
        Attempts.of(() -> {
            if (calls.incrementAndGet() <= times) {
                throw thrown;
            }
            return calls.get();
        });
        return calls.get();
    }

    @Test
    void what_met_another_is_done_again() throws Exception {
        var suppressed = new IllegalStateException("could not commit");
        suppressed.addSuppressed(DEADLOCK);
        for (var met : new Exception[] {
            DEADLOCK,
            suppressed,
            new SQLException("could not serialize", "40001"),
            new RuntimeException(new SQLException("lock timeout", "55P03")),
            new RuntimeException(new OptimisticLockException()),
            new StaleObjectStateException("Leader", 1)
        }) {
            assertThat(callsUntil(met, 2)).isEqualTo(3);
        }
    }

    @Test
    void whatever_else_goes_wrong_goes_wrong_once() {
        for (var fault : new Exception[] {
            new SQLException("duplicate key", "23505"),
            new SQLException("away", "08006"),
            new SQLException("?"),
            new IllegalStateException("a fault of ours")
        }) {
            assertThatThrownBy(() -> callsUntil(fault, 1)).isSameAs(fault);
        }
    }

    @Test
    void gives_up_in_the_end() {
        assertThatThrownBy(() -> callsUntil(DEADLOCK, 7)).isSameAs(DEADLOCK);
    }

    @Test
    void a_transaction_within_another_is_done_again_with_it() {
        assertThat(transactions.outer(2)).isEqualTo(new PlantedTransactions.Calls(3, 3));
    }
}
