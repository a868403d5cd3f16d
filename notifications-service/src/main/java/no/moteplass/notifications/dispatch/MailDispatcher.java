package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.faulttolerance.api.Guard;
import no.moteplass.notifications.email.MailSettings;

/**
 * Sends what is due: claims a few in a short transaction, gives them to the mail server outside of any, records what came
 * of it. Any number of dispatchers may run beside each other.
 */
@ApplicationScoped
public class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);

    private final ClaimDeliveries claims;
    private final RecordDeliveries records;
    private final MailSender sender;
    private final MailSettings settings;
    private final MailMeters meters;
    private final Clock clock;
    private volatile boolean stopping;
    private final Guard stubbornly = Guard.create()
            .withRetry()
            .maxRetries(6)
            .delay(200, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(4, ChronoUnit.SECONDS)
            .done()
            .done()
            .build();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());

    MailDispatcher(
            ClaimDeliveries claims,
            RecordDeliveries records,
            MailSender sender,
            MailSettings settings,
            MailMeters meters,
            Clock clock) {
        this.meters = meters;
        this.claims = claims;
        this.records = records;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends until nothing is due, or the time is up. @return how many were taken up */
    public int sendDue(Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        var sent = 0;
        while (System.nanoTime() < until && !stopping) {
            var round = claims.next(settings.atOnce());
            if (round.taken() == 0) {
                break;
            }
            sent += round.taken();
            send(round.claims());
        }
        return sent;
    }

    private void send(List<Claim> round) {
        var tasks = new ArrayList<Callable<Boolean>>();
        round.forEach(claim -> tasks.add(() -> {
            var outcome = sender.send(claim, clock.instant());
            meters.tried(outcome);
            // The mail has left: a database that is away for a moment must not make it leave again.
            return stubbornly.call(() -> records.record(claim, outcome), Boolean.class);
        }));
        try {
            for (var sending : threads.invokeAll(tasks)) {
                sending.get();
            }
        } catch (InterruptedException stopping) {
            // What is under way is taken up again, with the same Message-ID, once its claim has grown old.
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            LOG.error("what came of a mail could not be recorded: it is taken up again", fault);
        }
    }

    /** What is under way leaves and is recorded; what is due is left to others. */
    void drain(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
