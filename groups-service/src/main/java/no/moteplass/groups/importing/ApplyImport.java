package no.moteplass.groups.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.DirectoryChanged;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.directory.LeaderSource;
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
        leaders.letAddressesChangeHands();
        var now = clock.instant();
        var changed = new ArrayList<Leader>();
        plan.known().forEach(Leader::foundInFile);
        plan.created().forEach((id, given) -> {
            var leader = new Leader(id, given, LeaderSource.IMPORT, now);
            leaders.persist(leader);
            changed.add(leader);
        });
        var people = new DirectoryChanged.Gathering();
        plan.changed().forEach((leader, after) -> {
            people.add(leader.id(), leader.asGiven(), after);
            leader.change(after, now);
            changed.add(leader);
        });
        for (var leader : gone) {
            var after = leader.asGiven().inactive();
            people.add(leader.id(), leader.asGiven(), after);
            leader.change(after, now);
            changed.add(leader);
        }
        changes.ofAll(changed, Change.LEADER_IMPORTED);
        leaders.checkAddresses();
        people.event().ifPresent(directoryChanged::fire);
        changes.act(Change.LEADERS_IMPORTED, changed.stream().map(Leader::id).toList());
    }
}
