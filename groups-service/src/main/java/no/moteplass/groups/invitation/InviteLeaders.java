package no.moteplass.groups.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.Eligibility;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.Rule;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.id.Ids;

/** A coordinator invites people: each gets an offer that holds a seat; all or nobody. An invitation stands in for G2. */
@ApplicationScoped
public class InviteLeaders {

    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final EligibilityCheck eligibility;
    private final PromoteWaiting promote;
    private final KeepInvitation keep;
    private final Clock clock;

    InviteLeaders(
            GroupRepository groups,
            LeaderRepository leaders,
            EligibilityCheck eligibility,
            PromoteWaiting promote,
            KeepInvitation keep,
            Clock clock) {
        this.groups = groups;
        this.leaders = leaders;
        this.eligibility = eligibility;
        this.promote = promote;
        this.keep = keep;
        this.clock = clock;
    }

    @Transactional
    public Inviting into(UUID groupId, NewInvitations wish) {
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
        var refused = new ArrayList<Inviting.RefusedPerson>();
        var roster = eligibility.roster(group, people.stream().map(Leader::id).toList());
        for (var index = 0; index < people.size(); index++) {
            var person = people.get(index).id();
            var refusal = refusal(roster.eligibility(person));
            if (refusal.isPresent()) {
                refused.add(new Inviting.RefusedPerson(index, refusal.get().about(person)));
            } else {
                roster = roster.joinedBy(person);
            }
        }
        return refused.isEmpty() ? offer(group, people, wish, now) : new Inviting.SomeRefused(refused);
    }

    private Inviting offer(Group group, List<Leader> people, NewInvitations wish, Instant now) {
        var invitation = Ids.next(clock);
        keep.record(people.stream()
                .map(person -> keep.of(group, person, invitation, wish.until(), now))
                .toList());
        return new Inviting.Invited(invitation);
    }

    private static Optional<Refusal> refusal(Eligibility person) {
        return person.active()
                .or(person::oneSignUp)
                .or(() -> person.compatibility().refusal());
    }
}
