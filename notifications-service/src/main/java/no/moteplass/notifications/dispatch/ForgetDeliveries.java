package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.email.MailSettings;

/** P6: what is older than the period leaves the log, in small batches. */
@ApplicationScoped
class ForgetDeliveries {

    private static final int BATCH = 500;

    @Produces
    @Singleton
    Task<Void> forgetting(DeliveryRepository deliveries, MailSettings settings, Clock clock) {
        return Tasks.recurring("forget-deliveries", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    int gone;
                    do {
                        var limit = clock.instant().minus(settings.keptFor());
                        gone = QuarkusTransaction.requiringNew().call(() -> deliveries.deleteOlderThan(limit, BATCH));
                    } while (gone == BATCH);
                });
    }
}
