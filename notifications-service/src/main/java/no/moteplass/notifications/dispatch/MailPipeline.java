package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.faulttolerance.api.Guard;
import no.moteplass.notifications.dispatch.RecordDeliveries.Tried;
import no.moteplass.notifications.email.MailSettings;

/**
 * From claim to record: as many mails beside each other as there are connections, each waiting for nobody; what came of
 * them is recorded as it comes, all that has come meanwhile in one transaction. So many and no more are handed over and
 * not yet recorded: those a killed instance would repeat.
 */
@ApplicationScoped
class MailPipeline {

    private static final Logger LOG = Logger.getLogger(MailPipeline.class);

    private final MailSender sender;
    private final RecordDeliveries records;
    private final MailMeters meters;
    private final Clock clock;
    private final int mostUnrecorded;
    private final Semaphore unrecorded;
    private final BlockingQueue<Leaving> tried = new LinkedBlockingQueue<>();
    private final ExecutorService connections;
    private final Thread recorder;
    private final Guard stubbornly = Guard.create()
            .withRetry()
            .maxRetries(6)
            .delay(200, ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(4, ChronoUnit.SECONDS)
            .done()
            .done()
            .build();
    private volatile boolean stopping;

    /** Whoever has handed claims in is told of each that is settled. */
    private record Leaving(Tried tried, Runnable settled) {}

    MailPipeline(MailSender sender, RecordDeliveries records, MailSettings settings, MailMeters meters, Clock clock) {
        this.sender = sender;
        this.records = records;
        this.meters = meters;
        this.clock = clock;
        this.mostUnrecorded = settings.atOnce();
        this.unrecorded = new Semaphore(mostUnrecorded);
        this.connections = Executors.newFixedThreadPool(
                sender.connections(),
                Thread.ofPlatform().daemon().name("mail-", 0).factory());
        this.recorder = Thread.ofPlatform().daemon().name("mail-records").start(this::record);
    }

    /** @param settled run once it is recorded what came of it */
    void hand(Claim claim, Runnable settled) {
        connections.execute(() -> send(claim, settled));
    }

    private void send(Claim claim, Runnable settled) {
        unrecorded.acquireUninterruptibly();
        var outcome = claim.isOld() || stopping ? new SendOutcome.NotTried() : sender.send(claim, clock.instant());
        meters.tried(outcome);
        tried.add(new Leaving(new Tried(claim, outcome), settled));
    }

    private void record() {
        var together = new ArrayList<Leaving>();
        while (true) {
            try {
                together.add(tried.take());
            } catch (InterruptedException ending) {
                return;
            }
            tried.drainTo(together, mostUnrecorded);
            record(together);
            unrecorded.release(together.size());
            together.forEach(each -> each.settled().run());
            together.clear();
        }
    }

    /** The mails have left: a database that is away for a moment must not make them leave again. */
    private void record(List<Leaving> together) {
        try {
            stubbornly.get(
                    () -> records.record(together.stream().map(Leaving::tried).toList()), Integer.class);
        } catch (RuntimeException fault) {
            LOG.error("what came of some mails could not be recorded: they are taken up again", fault);
        }
    }

    /** What is under way leaves and is recorded; what nobody has begun goes back. */
    void beginNoMore() {
        stopping = true;
    }

    @PreDestroy
    void close() {
        connections.shutdownNow();
        recorder.interrupt();
    }
}
