package no.moteplass.platform.feed.source;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;

/** Puts the feed together: those who wait for its source, and the job that numbers what nobody reads yet. */
@Singleton
class FeedOfThisDatabase {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_NUMBERINGS = Duration.ofSeconds(10);

    private static final Duration LONGEST_WHILE_STOPPING = Duration.ofSeconds(1);

    private final FeedSource source;
    private final FeedWaiting waiting;

    FeedOfThisDatabase(FeedSource source) {
        this.source = source;
        this.waiting = new FeedWaiting(source, BETWEEN_LOOKS);
    }

    @Produces
    @Singleton
    FeedWaiting waiting() {
        return waiting;
    }

    @Produces
    @Singleton
    RecurringTask<Void> numbering() {
        return Tasks.recurring("feed-numbering", FixedDelay.of(BETWEEN_NUMBERINGS))
                .execute((job, context) -> source.head());
    }

    void stop(@Observes ShutdownEvent stopping) {
        waiting.close();
    }

    /** A reader that waited on would hold up the stop, and comes back at once to another instance. */
    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        waiting.atMost(LONGEST_WHILE_STOPPING);
    }
}
