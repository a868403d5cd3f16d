package no.moteplass.groups.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.Rule;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;

/** Seats given and taken by a coordinator, in open groups alone; every seat has its sign-up. */
@ApplicationScoped
class ManualSeating {

    private final GroupRepository groups;
    private final SignUpRepository signUps;
    private final EligibilityCheck eligibility;
    private final PromoteWaiting promote;
    private final SeatsByHand seats;

    ManualSeating(
            GroupRepository groups,
            SignUpRepository signUps,
            EligibilityCheck eligibility,
            PromoteWaiting promote,
            SeatsByHand seats) {
        this.groups = groups;
        this.signUps = signUps;
        this.eligibility = eligibility;
        this.promote = promote;
        this.seats = seats;
    }

    /** Gives a seat. @return why not, where a rule or the group's state says no */
    Optional<MemberChange> take(Group group, UUID leader) {
        if (group.confidential()) {
            return Optional.of(new MemberChange.Refused(Refusal.of(Rule.OWN_CHOICE)));
        }
        if (!group.state().takesPeople()) {
            return Optional.of(new MemberChange.WrongState("group-not-open"));
        }
        promote.fill(group);
        var own = signUps.live(group.id(), leader).orElse(null);
        var refusal = refusal(group, leader, own);
        if (refusal.isPresent()) {
            return Optional.of(new MemberChange.Refused(refusal.get()));
        }
        seats.give(group, leader, own);
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Group group, UUID leader, @Nullable SignUp own) {
        var person = eligibility.roster(group, List.of(leader)).eligibility(leader);
        var invited = own != null && own.invited();
        var audience = invited ? Optional.<Refusal>empty() : person.audience();
        return audience.or(() -> own == null ? person.oneSignUp() : Optional.empty())
                .or(() -> person.compatibility().refusal())
                .or(() -> {
                    var holdsSeat = own != null && own.state() == SignUpState.OFFERED;
                    return holdsSeat || groups.seats(group.id()).free() > 0
                            ? Optional.empty()
                            : Optional.of(Refusal.of(Rule.SEATS));
                });
    }

    /** Takes the seat back; it goes to the next in line. */
    void give(Group group, UUID leader) {
        promote.seatFreed(group, seats.takeBack(group, leader));
    }
}
