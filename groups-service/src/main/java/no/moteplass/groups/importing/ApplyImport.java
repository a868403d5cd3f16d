package no.moteplass.groups.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.DirectoryChanged;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.platform.change.ChangeJournal;

/** Brings the directory to what a file says. Rows that change nothing are not told. */
@ApplicationScoped
class ApplyImport {

    private final LeaderRepository leaders;
    private final ChangeJournal changes;
    private final Event<DirectoryChanged> directoryChanged;
    private final Clock clock;

    ApplyImport(
            LeaderRepository leaders, ChangeJournal changes, Event<DirectoryChanged> directoryChanged, Clock clock) {
        this.leaders = leaders;
        this.changes = changes;
        this.directoryChanged = directoryChanged;
        this.clock = clock;
    }

    /** @param gone those who are to be inactive from now on */
    void apply(ImportPlan plan, List<Leader> gone) {
        var changed = new ArrayList<Leader>();
        plan.created().forEach((id, given) -> {
            var leader = new Leader(id, given, clock.instant());
            leaders.persist(leader);
            changed.add(leader);
        });
        var moved = new HashSet<UUID>();
        plan.changed().forEach((leader, after) -> {
            if (after.moves(leader.asGiven())) {
                moved.add(leader.id());
            }
            leader.change(after);
            changed.add(leader);
        });
        for (var leader : gone) {
            leader.deactivate();
            moved.add(leader.id());
            changed.add(leader);
        }
        changes.ofAll(changed, Change.LEADER_IMPORTED);
        if (!moved.isEmpty()) {
            directoryChanged.fire(new DirectoryChanged(moved));
        }
        changes.act(Change.LEADERS_IMPORTED, changed.stream().map(Leader::id).toList());
    }
}
