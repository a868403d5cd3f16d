package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.fitting.Fitting;
import no.moteplass.groups.fitting.Refusal;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupState;

/** Somebody wants a seat: one transaction under the group's lock, so that what runs at once is taken in turn (G1). */
@ApplicationScoped
public class SignUpLeader {

    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final Fitting fitting;
    private final PromoteWaiting promote;
    private final NewSeat seat;
    private final Clock clock;

    SignUpLeader(
            GroupRepository groups,
            LeaderRepository leaders,
            Fitting fitting,
            PromoteWaiting promote,
            NewSeat seat,
            Clock clock) {
        this.groups = groups;
        this.leaders = leaders;
        this.fitting = fitting;
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
        var found = groups.lock(groupId).filter(each -> !self || each.state() != GroupState.DRAFT);
        if (found.isEmpty()) {
            return new SigningUp.NoSuchGroup();
        }
        var group = found.get();
        var person = leaders.findById(leaderId);
        if (person == null) {
            return new SigningUp.NoSuchLeader();
        }
        var programme = groups.programmeOf(group);
        if (!group.signUpOpen(programme.enrolment(), clock.instant())) {
            return new SigningUp.Shut();
        }
        var refusal = refusal(group, person, self);
        if (refusal.isEmpty() && promote.fill(group) > 0) {
            refusal = refusal(group, person, self); // Who waited ahead has a seat now: does the person still fit?
        }
        if (refusal.isPresent()) {
            return new SigningUp.Refused(refusal.get(), refusal.get().audited(group.confidential()));
        }
        return seat.in(group, person, programme, asked);
    }

    private Optional<Refusal> refusal(Group group, Leader person, boolean self) {
        return fitting.audience(group, person)
                .or(() -> fitting.several(group, person))
                .or(() -> {
                    var fit = fitting.fit(group, person);
                    return self ? fitting.toldToPerson(group, person, fit) : fit.refusal();
                });
    }
}
