package no.moteplass.groups.administration;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.Transition;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.version.IfMatch;

/** A coordinator moves a group on; a closing ends all that hangs on it in the same change. */
@ApplicationScoped
public class MoveGroup {

    private final GroupSteps steps;
    private final GroupRepository groups;
    private final MembershipRepository members;
    private final InheritOwner inherit;
    private final EndParticipation end;
    private final Clock clock;

    MoveGroup(
            GroupSteps steps,
            GroupRepository groups,
            MembershipRepository members,
            InheritOwner inherit,
            EndParticipation end,
            Clock clock) {
        this.steps = steps;
        this.groups = groups;
        this.members = members;
        this.inherit = inherit;
        this.end = end;
        this.clock = clock;
    }

    /** A purpose owner may come from the programme (G6). */
    @Transactional
    public Moving open(UUID id, IfMatch madeFrom) {
        return steps.take(id, madeFrom, Change.GROUP_OPENED, (group, changed) -> {
            var moved = group.open(members.strength(id), clock.instant());
            if (!(moved instanceof Transition.Lacks)) {
                return moved;
            }
            var owner = inherit.into(group, groups.programmeOf(group));
            owner.ifPresent(changed::add);
            return owner.isEmpty() ? moved : group.open(members.strength(id), clock.instant());
        });
    }

    @Transactional
    public Moving start(UUID id, IfMatch madeFrom) {
        return steps.take(
                id,
                madeFrom,
                Change.GROUP_STARTED,
                (group, changed) -> group.start(members.strength(id), groups.programmeOf(group)));
    }

    @Transactional
    public Moving close(UUID id, IfMatch madeFrom, @Nullable String reason) {
        var now = clock.instant();
        return steps.take(id, madeFrom, Change.GROUP_CLOSED, (group, changed) -> {
            var moved = group.close(reason, now);
            if (moved instanceof Transition.Done) {
                changed.addAll(end.allIn(group, now));
            }
            return moved;
        });
    }
}
