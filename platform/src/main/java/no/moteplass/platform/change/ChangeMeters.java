package no.moteplass.platform.change;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was done, by the name of the change, once it is committed: sign-ups, offers, answers, cancellations. */
@ApplicationScoped
class ChangeMeters implements ChangeListener {

    private final MeterRegistry meters;
    private final TransactionSynchronizationRegistry transaction;

    ChangeMeters(MeterRegistry meters, TransactionSynchronizationRegistry transaction) {
        this.meters = meters;
        this.transaction = transaction;
    }

    @Override
    public void changed(Object subject, ChangeAction action) {
        if (!(action instanceof Enum<?> named)) {
            return;
        }
        var name = named.name().toLowerCase(Locale.ROOT).replace('_', '-');
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only what holds is counted.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    meters.counter("changes", "action", name).increment();
                }
            }
        });
    }
}
