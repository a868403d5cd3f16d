package no.moteplass.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import no.moteplass.platform.database.DatabaseSeen;
import no.moteplass.platform.time.ClockListener;

/**
 * Runs every {@link Task} bean of the application. Any number of instances may share the database: a job is picked by
 * one of them, and a killed instance's jobs are taken over once its heartbeat has been missing for twenty seconds.
 */
@ApplicationScoped
public class Jobs implements ClockListener {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final JobSettings settings;
    private final Scheduler scheduler;
    private final ExecutorService threads;
    private volatile boolean running;

    Jobs(
            JobSettings settings,
            DataSource database,
            Clock clock,
            @Any Instance<Task<?>> tasks,
            MeterRegistry meters,
            DatabaseSeen seen) {
        this.settings = settings;
        Gauge.builder("jobs_late_seconds", () -> seen.isAway() ? Double.NaN : latest(clock.instant()))
                .description("How long the job that is most overdue has been due; jobs are shared by all instances")
                .register(meters);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("job-", 0).factory());
        this.scheduler = scheduler(settings, database, clock, tasks.stream().toList(), threads);
    }

    private static Scheduler scheduler(
            JobSettings settings,
            DataSource database,
            Clock clock,
            List<? extends Task<?>> tasks,
            ExecutorService threads) {
        var oneTime = new ArrayList<Task<?>>();
        var recurring = new ArrayList<RecurringTask<?>>();
        for (var task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                oneTime.add(task);
            }
        }
        return Scheduler.create(database, oneTime)
                .startTasks(recurring)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed("instance-" + UUID.randomUUID()))
                .serializer(new JacksonSerializer(mapper -> mapper.registerModule(new JavaTimeModule())))
                // Locks what it takes (SKIP LOCKED) and never takes more than it can start at once.
                .pollUsingLockAndFetch(0.5, 1.0)
                .executorService(threads)
                .threads(settings.concurrency())
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownGrace())
                .addExecutionInterceptor(new RequestScope())
                .build();
    }

    private double latest(Instant now) {
        var late = new AtomicLong();
        scheduler.fetchScheduledExecutions(
                ScheduledExecutionsFilter.all().withPicked(false),
                each -> late.accumulateAndGet(
                        Duration.between(each.getExecutionTime(), now).toMillis(), Math::max));
        return late.get() / 1000.0;
    }

    /** Schedules, moves and cancels jobs; inside a transaction the change is part of it. */
    @Produces
    @ApplicationScoped
    SchedulerClient client() {
        return scheduler;
    }

    void start(@Observes @Priority(2000) StartupEvent started) {
        if (settings.enabled()) {
            scheduler.start();
            running = true;
        }
    }

    /** While requests are drained, what runs finishes, and nothing new begins here: others take it. */
    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        if (running) {
            scheduler.pause();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (running) {
            running = false;
            scheduler.stop();
        }
        threads.shutdownNow();
    }

    /** Looks for due jobs now instead of at the next poll. */
    public void wake() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Takes no new jobs and waits for the running ones: a jump of the clock would make them look dead. */
    @Override
    public void beforeMove() {
        if (!running) {
            return;
        }
        scheduler.pause();
        var giveUp = System.nanoTime() + LONGEST_REST.toNanos();
        var quiet = 0;
        // A poll that began before the pause may still start jobs: only lasting quiet counts.
        while (quiet < 4) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "jobs still run: " + scheduler.getCurrentlyExecuting().size());
            }
            quiet = scheduler.getCurrentlyExecuting().isEmpty() ? quiet + 1 : 0;
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        }
        LOG.debug("Jobs rest");
    }

    @Override
    public void afterMove() {
        if (running) {
            scheduler.resume();
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
