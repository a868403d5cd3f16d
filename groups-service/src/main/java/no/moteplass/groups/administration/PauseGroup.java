package no.moteplass.groups.administration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.Transition;
import no.moteplass.platform.version.IfMatch;

/** A coordinator lets a group rest, and the deadlines of its offers with it, or go on (G7). */
@ApplicationScoped
public class PauseGroup {

    private final GroupSteps steps;
    private final Event<GroupRested> rested;

    PauseGroup(GroupSteps steps, Event<GroupRested> rested) {
        this.steps = steps;
        this.rested = rested;
    }

    @Transactional
    public Moving pause(UUID id, IfMatch madeFrom) {
        return steps.take(id, madeFrom, Change.GROUP_PAUSED, (group, changed) -> told(group, group.pause(), true));
    }

    @Transactional
    public Moving resume(UUID id, IfMatch madeFrom) {
        return steps.take(id, madeFrom, Change.GROUP_RESUMED, (group, changed) -> told(group, group.resume(), false));
    }

    private Transition told(Group group, Transition moved, boolean rests) {
        if (moved instanceof Transition.Done) {
            rested.fire(new GroupRested(group, rests));
        }
        return moved;
    }
}
