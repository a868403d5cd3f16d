package no.moteplass.groups.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.enrolment.PromoteWaiting;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.Transition;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/** One step of a group from state to state, under its lock, with all that the step changes beside it. */
@ApplicationScoped
class GroupSteps {

    private final GroupRepository groups;
    private final FlagGroup flags;
    private final PromoteWaiting promote;
    private final ChangeJournal changes;

    GroupSteps(GroupRepository groups, FlagGroup flags, PromoteWaiting promote, ChangeJournal changes) {
        this.groups = groups;
        this.flags = flags;
        this.promote = promote;
        this.changes = changes;
    }

    /** @param step moves the group, and adds to the list what else it changed: that is published first */
    Moving take(UUID id, IfMatch madeFrom, Change change, BiFunction<Group, List<Object>, Transition> step) {
        var group = groups.lock(id).orElse(null);
        if (group == null) {
            return new Moving.NotThere();
        }
        var conflict = madeFrom.conflictWith(group.version());
        if (conflict.isPresent()) {
            return new Moving.OutOfDate(conflict.get());
        }
        var changed = new ArrayList<Object>();
        var moved = step.apply(group, changed);
        if (moved instanceof Transition.Done) {
            flags.update(group);
            changed.add(group);
            changes.ofAll(changed, change);
            promote.fill(group);
        }
        return new Moving.Answered(moved);
    }
}
