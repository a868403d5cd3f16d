package no.moteplass.groups.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.Eligibility;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.Rule;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpEvents;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;

/** A coordinator invites people: each gets an offer that holds a seat; all or nobody. An invitation stands in for G2. */
@ApplicationScoped
class InviteLeaders {

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final LeaderRepository leaders;
    private final SignUpRepository signUps;
    private final SignUpEvents events;
    private final EligibilityCheck eligibility;
    private final PromoteWaiting promote;
    private final AuditTrail audit;
    private final Clock clock;

    InviteLeaders(
            GroupRepository groups,
            ProgrammeRepository programmes,
            LeaderRepository leaders,
            SignUpRepository signUps,
            SignUpEvents events,
            EligibilityCheck eligibility,
            PromoteWaiting promote,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.leaders = leaders;
        this.signUps = signUps;
        this.events = events;
        this.eligibility = eligibility;
        this.promote = promote;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Inviting into(UUID groupId, NewInvitations wish) {
        var now = clock.instant();
        if (wish.until() != null && !wish.until().isAfter(now)) {
            return new Inviting.UntilIsPast();
        }
        var group = groups.lock(groupId).orElse(null);
        if (group == null) {
            return new Inviting.NoSuchGroup();
        }
        var people = new ArrayList<Leader>();
        var ids = wish.leaderIds();
        for (var index = 0; index < ids.size(); index++) {
            var person = leaders.findById(ids.get(index));
            if (person == null) {
                return new Inviting.NoSuchLeader(index);
            }
            people.add(person);
        }
        if (!group.state().takesPeople()) {
            return new Inviting.WrongState();
        }
        promote.fill(group);
        var free = groups.seats(groupId).free();
        if (people.size() > free) {
            return new Inviting.Refused(Refusal.of(Rule.SEATS).saying("rule.G1.inviting", free));
        }
        return invite(group, people, wish, now);
    }

    private Inviting invite(Group group, List<Leader> people, NewInvitations wish, Instant now) {
        var programme = Objects.requireNonNull(programmes.findById(group.programme()));
        var invitation = Ids.next(clock);
        var roster = eligibility.roster(group, people.stream().map(Leader::id).toList());
        for (var person : people) {
            var refusal = refusal(roster.eligibility(person.id()));
            if (refusal.isPresent()) {
                return new Inviting.Refused(refusal.get().about(person.id()));
            }
            roster = roster.joinedBy(person.id());
            keep(group, person, programme, invitation, wish, now);
        }
        audit.record("invitations.created", wish.leaderIds());
        return new Inviting.Invited(invitation);
    }

    private static Optional<Refusal> refusal(Eligibility person) {
        return person.active()
                .or(person::oneSignUp)
                .or(() -> person.compatibility().refusal());
    }

    private void keep(
            Group group, Leader person, Programme programme, UUID invitation, NewInvitations wish, Instant now) {
        var signUp = SignUp.invited(Ids.next(clock), group.id(), person.id(), programme, invitation, wish.until(), now);
        signUps.persist(signUp);
        events.publish(signUp);
    }
}
