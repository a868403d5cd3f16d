package no.moteplass.platform.idempotency;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Deletes keys a day after their request, in small batches. */
@ApplicationScoped
class ForgetIdempotencyKeys {

    private static final int BATCH = 1000;

    @Produces
    @Singleton
    Task<Void> forgetIdempotencyKeys(IdempotencyRepository requests) {
        return Tasks.recurring("forget-idempotency-keys", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (requests.forget(BATCH) == BATCH) {
                        // The next batch is a transaction of its own.
                    }
                });
    }
}
