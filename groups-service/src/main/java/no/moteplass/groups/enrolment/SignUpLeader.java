package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.access.GroupVisibility;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.GroupRepository;

/** Somebody wants a seat: one transaction under the group's lock, so that what runs at once is taken in turn (G1). */
@ApplicationScoped
public class SignUpLeader {

    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final EligibilityCheck eligibility;
    private final PromoteWaiting promote;
    private final NewSeat seat;
    private final Clock clock;

    SignUpLeader(
            GroupRepository groups,
            LeaderRepository leaders,
            EligibilityCheck eligibility,
            PromoteWaiting promote,
            NewSeat seat,
            Clock clock) {
        this.groups = groups;
        this.leaders = leaders;
        this.eligibility = eligibility;
        this.promote = promote;
        this.seat = seat;
        this.clock = clock;
    }

    /**
     * @param self the person asks for themselves
     * @param asked the person asked for it, themselves or through the coordinator
     */
    @Transactional
    public SigningUp into(UUID groupId, UUID leaderId, boolean self, boolean asked) {
        // Before the lock, for the receipt names them.
        var person = leaders.findById(leaderId);
        var found = groups.lock(groupId).filter(each -> !self || GroupVisibility.isPublished(each));
        if (found.isEmpty()) {
            return new SigningUp.NoSuchGroup();
        }
        if (person == null) {
            return new SigningUp.NoSuchLeader();
        }
        var group = found.get();
        var standing = groups.standing(group, leaderId);
        if (!group.signUpOpen(standing.programme().enrolment(), clock.instant())) {
            return new SigningUp.Shut();
        }
        var roster = eligibility.roster(group, List.of(leaderId));
        if (!roster.knows(leaderId)) {
            return new SigningUp.NoSuchLeader();
        }
        var refusal = eligibility.refusesSignUp(group, roster, leaderId, self);
        var forOthers = standing.seats().free() > 0 && standing.seats().waiting() > 0;
        if (refusal.isEmpty() && forOthers && promote.fill(group) > 0) {
            // Who waited ahead has a seat now: does the person still fit?
            refusal = eligibility.refusesSignUp(group, leaderId, self);
            standing = groups.standing(group, leaderId);
        }
        if (refusal.isPresent()) {
            return new SigningUp.Refused(refusal.get(), refusal.get().audited(group.confidential()));
        }
        return seat.in(group, leaderId, standing, asked);
    }
}
