package no.moteplass.groups.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.Seating;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpEvents;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.fitting.Fitting;
import no.moteplass.groups.fitting.Refusal;
import no.moteplass.groups.fitting.Rule;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.platform.id.Ids;

/** Seats given and taken by a coordinator, in open groups alone; every seat has its sign-up. */
@ApplicationScoped
class ManualSeating {

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final LeaderRepository leaders;
    private final SignUpRepository signUps;
    private final SignUpEvents events;
    private final Fitting fitting;
    private final Seating seating;
    private final PromoteWaiting promote;
    private final Clock clock;

    ManualSeating(
            GroupRepository groups,
            ProgrammeRepository programmes,
            LeaderRepository leaders,
            SignUpRepository signUps,
            SignUpEvents events,
            Fitting fitting,
            Seating seating,
            PromoteWaiting promote,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.leaders = leaders;
        this.signUps = signUps;
        this.events = events;
        this.fitting = fitting;
        this.seating = seating;
        this.promote = promote;
        this.clock = clock;
    }

    /** Gives a seat. @return why not, where a rule or the group's state says no */
    Optional<MemberChange> take(Group group, UUID leader, Instant now) {
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
        events.publish(placed(group, leader, own, now));
        seating.seat(group.id(), leader, now);
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Group group, Leader person, @Nullable SignUp own) {
        var invited = own != null && own.invited();
        var audience = invited ? Optional.<Refusal>empty() : fitting.audience(group, person);
        return audience.or(() -> own == null ? fitting.several(group, person) : Optional.empty())
                .or(() -> fitting.fit(group, person).refusal())
                .or(() -> {
                    var holdsSeat = own != null && own.state() == no.moteplass.groups.enrolment.SignUpState.OFFERED;
                    return holdsSeat || groups.seats(group.id()).free() > 0
                            ? Optional.empty()
                            : Optional.of(Refusal.of(Rule.G1));
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
        seating.vacate(group.id(), leader, EndReason.REMOVED, now);
        promote.seatFreed(group, signUp == null ? null : signUp.id());
    }

    /** Somebody attends no longer: a free seat may be for whoever they stood in the way of. */
    void fill(Group group) {
        promote.fill(group);
    }
}
