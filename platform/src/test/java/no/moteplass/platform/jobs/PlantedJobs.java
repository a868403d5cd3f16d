package no.moteplass.platform.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.quarkus.arc.Arc;

/** Planted: jobs that note that they ran. */
@Singleton
class PlantedJobs {

    record Note(String text, java.time.LocalDate day) {}

    static final List<Note> NOTES = new CopyOnWriteArrayList<>();
    static final AtomicInteger BEATS = new AtomicInteger();
    static final CountDownLatch SLOW_BEGAN = new CountDownLatch(1);
    static final CountDownLatch SLOW_MAY_END = new CountDownLatch(1);

    @Produces
    @Singleton
    OneTimeTask<Note> note() {
        return Tasks.oneTime("planted-note", Note.class).execute((job, context) -> {
            if (!Arc.container().requestContext().isActive()) {
                throw new IllegalStateException("a job runs in a request scope");
            }
            NOTES.add(job.getData());
        });
    }

    @Produces
    @Singleton
    RecurringTask<Void> beat() {
        return Tasks.recurring("planted-beat", FixedDelay.ofHours(1))
                .execute((job, context) -> BEATS.incrementAndGet());
    }

    @Produces
    @Singleton
    OneTimeTask<Void> slow() {
        return Tasks.oneTime("planted-slow").execute((job, context) -> {
            SLOW_BEGAN.countDown();
            try {
                SLOW_MAY_END.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
