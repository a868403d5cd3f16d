package no.moteplass.groups.members;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.Rule;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpEvents;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.platform.id.Ids;

/** Seats given and taken by a coordinator, in open groups alone; every seat has its sign-up. */
@ApplicationScoped
class HandSeating {

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final SignUpRepository signUps;
    private final SignUpEvents events;
    private final EligibilityCheck eligibility;
    private final Seating seating;
    private final PromoteWaiting promote;
    private final Clock clock;

    HandSeating(
            GroupRepository groups,
            ProgrammeRepository programmes,
            SignUpRepository signUps,
            SignUpEvents events,
            EligibilityCheck eligibility,
            Seating seating,
            PromoteWaiting promote,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.signUps = signUps;
        this.events = events;
        this.eligibility = eligibility;
        this.seating = seating;
        this.promote = promote;
        this.clock = clock;
    }

    /** Gives a seat. @return why not, where a rule or the group's state says no */
    Optional<MemberChange> take(Group group, UUID leader, Instant now) {
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
        events.publish(placed(group, leader, own, now));
        seating.seat(group.id(), leader, now);
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Group group, UUID leader, @Nullable SignUp own) {
        var person = eligibility.roster(group, List.of(leader)).eligibility(leader);
        var invited = own != null && own.invited();
        var audience = invited ? Optional.<Refusal>empty() : person.audience();
        return audience.or(() -> own == null ? person.oneSignUp() : Optional.empty())
                .or(() -> person.compatibility().refusal())
                .or(() -> {
                    var holdsSeat = own != null && own.state() == no.moteplass.groups.enrolment.SignUpState.OFFERED;
                    return holdsSeat || groups.seats(group.id()).free() > 0
                            ? Optional.empty()
                            : Optional.of(Refusal.of(Rule.SEATS));
                });
    }

    private SignUp placed(Group group, UUID leader, @Nullable SignUp own, Instant now) {
        if (own != null) {
            own.place();
            return own;
        }
        var programme = Objects.requireNonNull(programmes.findById(group.programme()));
        var signUp = SignUp.placed(Ids.next(clock), group.id(), leader, programme, false, now);
        signUps.persist(signUp);
        return signUp;
    }

    /** Takes the seat back; it goes to the next in line. */
    void give(Group group, UUID leader, Instant now) {
        var signUp = signUps.live(group.id(), leader).orElse(null);
        if (signUp != null) {
            signUp.withdraw(EndReason.REMOVED.name(), now);
            events.publish(signUp);
        }
        seating.stand(group.id(), leader, EndReason.REMOVED, now);
        promote.seatFreed(group, signUp == null ? null : signUp.id());
    }

    /** Somebody attends no longer: a free seat may be for whoever they stood in the way of. */
    void fill(Group group) {
        promote.fill(group);
    }
}
