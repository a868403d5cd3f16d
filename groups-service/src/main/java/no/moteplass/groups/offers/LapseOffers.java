package no.moteplass.groups.offers;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.Step;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.change.ChangeJournal;

/** Lets an offer lapse at its deadline: a job for each, set in the transaction that fixed the deadline. */
@ApplicationScoped
class LapseOffers {

    private static final TaskDescriptor<String> JOB = TaskDescriptor.of("lapse-offer", String.class);

    private final SignUpRepository signUps;
    private final GroupRepository groups;
    private final SettleGroup settle;
    private final ChangeJournal changes;
    private final Clock clock;

    LapseOffers(
            SignUpRepository signUps, GroupRepository groups, SettleGroup settle, ChangeJournal changes, Clock clock) {
        this.signUps = signUps;
        this.groups = groups;
        this.settle = settle;
        this.changes = changes;
        this.clock = clock;
    }

    /** The job for the deadline that a sign-up's offer has now; one for an earlier deadline finds nothing to do. */
    static SchedulableInstance<String> due(SignUp signUp) {
        var deadline = Objects.requireNonNull(signUp.offerExpiresAt());
        return JOB.instance(signUp.id() + "/" + signUp.offer() + "/" + deadline)
                .data(signUp.id().toString())
                .scheduledTo(deadline);
    }

    @Produces
    @Singleton
    static Task<String> job(LapseOffers lapses) {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> lapses.lapse(UUID.fromString(instance.getData())));
    }

    /** An offer that was answered meanwhile, or made again, or whose group is paused, is left alone. */
    @Transactional
    void lapse(UUID id) {
        var group = signUps.groupOf(id).flatMap(groups::lock);
        if (group.isEmpty()) {
            return;
        }
        var signUp = Objects.requireNonNull(signUps.findById(id));
        var now = clock.instant();
        if (signUp.lapse(() -> groups.nextNumber(signUp.group()), now) instanceof Step.Done) {
            changes.by("groups-service", signUp, Change.OFFER_LAPSED);
            settle.seatFreed(group.get(), signUp.seat());
        }
    }
}
