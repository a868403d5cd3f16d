package no.moteplass.sessions.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;

/** Says who pulls their calendar: an address of theirs was read within thirty days (N6). Only when it flips. */
@ApplicationScoped
public class CalendarPulls {

    private static final Duration COUNTS_FOR = Duration.ofDays(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final int BATCH = 500;

    private final CalendarPullRepository pulls;
    private final ChangeJournal changes;
    private final Clock clock;

    CalendarPulls(CalendarPullRepository pulls, ChangeJournal changes, Clock clock) {
        this.pulls = pulls;
        this.changes = changes;
        this.clock = clock;
    }

    /** Part of the transaction that changed when an address was last read, or ended one. */
    public void lookAgain(UUID leader) {
        var now = pulls.isPulling(leader, clock.instant().minus(COUNTS_FOR));
        if (now || pulls.isSaidToPull(leader)) {
            note(leader, now);
        }
    }

    private void note(UUID leader, boolean pulling) {
        pulls.note(leader, pulling).ifPresent(pull -> changes.of(pull, Change.CALENDAR_PULL_CHANGED));
    }

    /** @return how many were found to pull no longer */
    @Transactional
    public int forgetWhoStopped() {
        var stale = pulls.stale(clock.instant().minus(COUNTS_FOR), BATCH);
        stale.forEach(leader -> note(leader, false));
        return stale.size();
    }

    /** Looks every so often for those who have stopped. */
    @Produces
    @Singleton
    static RecurringTask<Void> looking(CalendarPulls pulls) {
        return Tasks.recurring("calendar-pulls", FixedDelay.of(BETWEEN_LOOKS)).execute((job, context) -> {
            var found = BATCH;
            while (found == BATCH) {
                found = pulls.forgetWhoStopped();
            }
        });
    }
}
