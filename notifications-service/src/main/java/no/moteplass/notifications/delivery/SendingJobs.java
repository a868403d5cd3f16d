package no.moteplass.notifications.delivery;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.notifications.message.MailSettings;

/** Runs the engine in the background: two senders, so that one of them lives when an instance dies. */
@ApplicationScoped
class SendingJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final Duration AT_A_TIME = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    @Produces
    @Singleton
    Task<Void> firstSender(Engine engine) {
        return sender("send-mail-1", engine);
    }

    @Produces
    @Singleton
    Task<Void> secondSender(Engine engine) {
        return sender("send-mail-2", engine);
    }

    private static Task<Void> sender(String name, Engine engine) {
        return Tasks.recurring(name, FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> engine.sendDue(AT_A_TIME));
    }

    /** P6: what is older than the period leaves the log, in small batches. */
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
