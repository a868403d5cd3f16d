package no.moteplass.notifications.dispatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import no.moteplass.platform.jobs.JobSettings;
import no.moteplass.platform.time.ClockListener;

/** Sends mails for as long as the application runs: every instance, so that the next one sends as much again. */
@ApplicationScoped
class SendingLoop implements ClockListener {

    private static final Logger LOG = Logger.getLogger(SendingLoop.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final MailDispatcher dispatcher;
    private final JobSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean resting;
    private volatile boolean atRest;

    SendingLoop(MailDispatcher dispatcher, JobSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    void start(@Observes @Priority(3_000) StartupEvent started) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("mail-sending").start(this::run);
        }
    }

    private void run() {
        var run = dispatcher.begin();
        var wasAway = false;
        while (stopping.getCount() > 0) {
            try {
                if (resting) {
                    run.awaitSettled();
                    atRest = true;
                    pause(MailDispatcher.BETWEEN_LOOKS);
                    continue;
                }
                if (run.claimNext() == 0) {
                    pause(MailDispatcher.BETWEEN_LOOKS);
                } else {
                    run.awaitRoom();
                }
                wasAway = false;
            } catch (RuntimeException fault) {
                if (!wasAway) {
                    LOG.warn("nothing can be claimed now: trying again", fault);
                }
                wasAway = true;
                pause(AFTER_A_FAULT);
            }
        }
        run.awaitSettled();
    }

    private void pause(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Sending ends");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is under way leaves and is recorded; what is due is left to others. */
    void drain(@Observes ShutdownDelayInitiatedEvent stop) {
        dispatcher.stop();
        stopping.countDown();
    }

    void stop(@Observes @Priority(500) ShutdownEvent stop) {
        dispatcher.stop();
        stopping.countDown();
        var sending = thread;
        try {
            if (sending != null && !sending.join(settings.shutdownGrace())) {
                LOG.warn("Mails are still under way: they are cut off, and taken up again");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** A jump of the clock would make what is under way look dead. */
    @Override
    public void beforeMove() {
        if (thread == null || stopping.getCount() == 0) {
            return;
        }
        atRest = false;
        resting = true;
        var giveUp = System.nanoTime() + LONGEST_REST.toNanos();
        while (!atRest) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("mails are still under way");
            }
            pause(Duration.ofMillis(10));
        }
    }

    @Override
    public void afterMove() {
        resting = false;
    }
}
