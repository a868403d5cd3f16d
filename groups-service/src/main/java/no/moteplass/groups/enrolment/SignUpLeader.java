package no.moteplass.groups.enrolment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.GroupState;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;

/** Somebody wants a seat: one transaction under the group's lock, so that what runs at once is taken in turn (G1). */
@ApplicationScoped
class SignUpLeader {

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final LeaderRepository leaders;
    private final SignUpRepository signUps;
    private final SignUpEvents events;
    private final EligibilityCheck eligibility;
    private final PromoteWaiting promote;
    private final Seating seating;
    private final AuditTrail audit;
    private final Clock clock;

    SignUpLeader(
            GroupRepository groups,
            ProgrammeRepository programmes,
            LeaderRepository leaders,
            SignUpRepository signUps,
            SignUpEvents events,
            EligibilityCheck eligibility,
            PromoteWaiting promote,
            Seating seating,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.leaders = leaders;
        this.signUps = signUps;
        this.events = events;
        this.eligibility = eligibility;
        this.promote = promote;
        this.seating = seating;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param self the person asks for themselves
     * @param asked the person asked for it, themselves or through the coordinator
     */
    @Transactional
    SigningUp into(UUID groupId, UUID leaderId, boolean self, boolean asked) {
        var found = groups.lock(groupId).filter(each -> !self || each.state() != GroupState.DRAFT);
        if (found.isEmpty()) {
            return new SigningUp.NoSuchGroup();
        }
        var group = found.get();
        var person = leaders.findById(leaderId);
        if (person == null) {
            return new SigningUp.NoSuchLeader();
        }
        var programme = Objects.requireNonNull(programmes.findById(group.programme()));
        if (!group.signUpOpen(programme.enrolment(), clock.instant())) {
            return new SigningUp.Shut();
        }
        var refusal = eligibility.refusesSignUp(group, leaderId, self);
        if (refusal.isEmpty() && promote.fill(group) > 0) {
            refusal = eligibility.refusesSignUp(
                    group, leaderId, self); // Who waited ahead has a seat now: does the person still fit?
        }
        if (refusal.isPresent()) {
            return new SigningUp.Refused(refusal.get(), refusal.get().audited(group.confidential()));
        }
        audit.record("sign-up.created", List.of(leaderId));
        return seat(group, person, programme, asked);
    }

    /** Nobody whom the rules allow waits any more, if there is a free seat still. */
    private SigningUp seat(Group group, Leader person, Programme programme, boolean asked) {
        var now = clock.instant();
        var id = Ids.next(clock);
        if (groups.seats(group.id()).free() <= 0) {
            var number = groups.nextNumber(group.id());
            keep(SignUp.waiting(id, group.id(), person.id(), programme, asked, number, now));
            return new SigningUp.Waiting(id);
        }
        if (group.confidential() && !asked) {
            keep(SignUp.offered(id, group.id(), person.id(), programme, now));
            return new SigningUp.Offered(id);
        }
        keep(SignUp.placed(id, group.id(), person.id(), programme, asked, now));
        seating.seat(group.id(), person.id(), now);
        return new SigningUp.Placed(id);
    }

    private void keep(SignUp signUp) {
        signUps.persist(signUp);
        events.publish(signUp);
    }
}
