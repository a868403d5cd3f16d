package no.moteplass.groups.signout;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Deletes ended sessions once they would have ended by themselves. */
@ApplicationScoped
class ForgetEndedSessions {

    private static final int BATCH = 1000;

    @Produces
    @Singleton
    Task<Void> job(EndedSessionRepository sessions) {
        return Tasks.recurring("forget-ended-sessions", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (sessions.forget(BATCH) == BATCH) {
                        // The next batch is a transaction of its own.
                    }
                });
    }
}
