package no.moteplass.groups.erasure;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.directory.ManagementChainRepository;
import no.moteplass.groups.upkeep.LeaveGroups;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;

/**
 * Erases somebody in one transaction, in all that this service keeps; the others follow the feed (P3). The traces go last: what
 * ends for the person leaves rows in the audit trail, too.
 */
@ApplicationScoped
public class EraseLeader {

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final LeaveGroups groups;
    private final HandOn handOn;
    private final ForgetTraces traces;
    private final ChangeJournal changes;

    EraseLeader(
            LeaderRepository leaders,
            ManagementChainRepository chains,
            LeaveGroups groups,
            HandOn handOn,
            ForgetTraces traces,
            ChangeJournal changes) {
        this.leaders = leaders;
        this.chains = chains;
        this.groups = groups;
        this.handOn = handOn;
        this.traces = traces;
        this.changes = changes;
    }

    @Transactional
    public Erasing erase(UUID id, IfMatch madeFrom) {
        chains.lock();
        var leader = leaders.findById(id);
        if (leader == null) {
            return new Erasing.NotThere();
        }
        var conflict = madeFrom.conflictWith(leader.version());
        if (conflict.isPresent()) {
            return new Erasing.OutOfDate(conflict.get());
        }
        groups.leave(id);
        var led = handOn.reportsOf(leader);
        handOn.whatNames(leader);
        var version = leader.version() + 1;
        leaders.delete(leader);
        changes.of(new ErasedLeader(id, version, led), Change.LEADER_ERASED);
        traces.of(leader);
        return new Erasing.Done();
    }
}
