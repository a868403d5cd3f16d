package no.moteplass.groups.upkeep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;

/** Ends what somebody holds who has left the directory: places in queues, offers and roles at once, seats after a while. */
@ApplicationScoped
class EndForInactive {

    private final SignUpRepository signUps;
    private final MembershipRepository members;
    private final ChangeJournal changes;
    private final SchedulerClient jobs;
    private final KeptSeats kept;
    private final Clock clock;

    EndForInactive(
            SignUpRepository signUps,
            MembershipRepository members,
            ChangeJournal changes,
            SchedulerClient jobs,
            KeptSeats kept,
            Clock clock) {
        this.signUps = signUps;
        this.members = members;
        this.changes = changes;
        this.jobs = jobs;
        this.kept = kept;
        this.clock = clock;
    }

    void keepSeatsForAWhile(Collection<UUID> people) {
        var now = clock.instant();
        members.seated(people).forEach(each -> jobs.scheduleIfNotExists(EndKeptSeats.due(each, now, kept.until(now))));
    }

    /** Nothing is kept any more for whoever is erased. */
    void forgetKeptSeats(UUID person) {
        EndKeptSeats.of(person, jobs).forEach(jobs::cancel);
    }

    /** @return the seats of their offers, which are free now; the group is locked */
    List<UUID> in(Group group, Set<UUID> people) {
        var freed = new ArrayList<UUID>();
        // Read by the group: many may have left at once, and few of them have anything in one group.
        for (var signUp : signUps.live(group.id())) {
            if (signUp.state() == SignUpState.PLACED || !people.contains(signUp.leader())) {
                continue;
            }
            if (signUp.state() == SignUpState.OFFERED) {
                freed.add(Objects.requireNonNull(signUp.seat()));
            }
            signUp.withdraw(EndReason.INACTIVE.name(), clock.instant());
            changes.of(signUp, Change.SIGN_UP_LEFT);
        }
        for (var member : members.current(group.id())) {
            if (people.contains(member.leader()) && !member.heldRoles().isEmpty()) {
                member.holdRoles(Set.of(), EndReason.INACTIVE, clock.instant(), () -> Ids.next(clock));
                changes.of(member, Change.ROLES_LEFT);
            }
        }
        return freed;
    }
}
