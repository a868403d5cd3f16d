package no.moteplass.groups.appointment;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.fitting.Fitting;
import no.moteplass.groups.fitting.Refusal;
import no.moteplass.groups.fitting.Rule;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;

/** Seats given and taken by a coordinator, in open groups alone; every seat has its sign-up. */
@ApplicationScoped
class ManualSeating {

    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final SignUpRepository signUps;
    private final Fitting fitting;
    private final PromoteWaiting promote;
    private final SeatsByHand seats;

    ManualSeating(
            GroupRepository groups,
            LeaderRepository leaders,
            SignUpRepository signUps,
            Fitting fitting,
            PromoteWaiting promote,
            SeatsByHand seats) {
        this.groups = groups;
        this.leaders = leaders;
        this.signUps = signUps;
        this.fitting = fitting;
        this.promote = promote;
        this.seats = seats;
    }

    /** Gives a seat. @return why not, where a rule or the group's state says no */
    Optional<MemberChange> take(Group group, UUID leader) {
        if (group.confidential()) {
            return Optional.of(new MemberChange.Refused(Refusal.of(Rule.P8)));
        }
        if (!group.state().takesPeople()) {
            return Optional.of(new MemberChange.WrongState("group-not-open"));
        }
        promote.fill(group);
        var person = Objects.requireNonNull(leaders.findById(leader));
        var own = signUps.live(group.id(), leader).orElse(null);
        var refusal = refusal(group, person, own);
        if (refusal.isPresent()) {
            return Optional.of(new MemberChange.Refused(refusal.get()));
        }
        seats.give(group, leader, own);
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Group group, Leader person, @Nullable SignUp own) {
        var invited = own != null && own.invited();
        var audience = invited ? Optional.<Refusal>empty() : fitting.audience(group, person);
        return audience.or(() -> own == null ? fitting.several(group, person) : Optional.empty())
                .or(() -> fitting.fit(group, person).refusal())
                .or(() -> {
                    var holdsSeat = own != null && own.state() == SignUpState.OFFERED;
                    return holdsSeat || groups.seats(group.id()).free() > 0
                            ? Optional.empty()
                            : Optional.of(Refusal.of(Rule.G1));
                });
    }

    /** Takes the seat back; it goes to the next in line. */
    void give(Group group, UUID leader) {
        promote.seatFreed(group, seats.takeBack(group, leader));
    }
}
