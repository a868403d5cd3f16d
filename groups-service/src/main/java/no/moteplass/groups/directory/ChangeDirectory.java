package no.moteplass.groups.directory;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.values.Edit;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.language.Language;

/** Somebody is added to the directory or changed in it, with what that means for the groups that rest on them. */
@ApplicationScoped
public class ChangeDirectory {

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final DirectoryRules rules;
    private final ChangeJournal changes;
    private final Event<DirectoryChanged> directoryChanged;
    private final Clock clock;

    ChangeDirectory(
            LeaderRepository leaders,
            ManagementChainRepository chains,
            DirectoryRules rules,
            ChangeJournal changes,
            Event<DirectoryChanged> directoryChanged,
            Clock clock) {
        this.leaders = leaders;
        this.chains = chains;
        this.rules = rules;
        this.changes = changes;
        this.directoryChanged = directoryChanged;
        this.clock = clock;
    }

    @Transactional
    public LeaderChange add(NewLeader given) {
        chains.share();
        var refusal = rules.refusal(null, given);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var leader = new Leader(Ids.next(clock), given, LeaderSource.HAND, clock.instant());
        leaders.persist(leader);
        changes.of(leader, Change.LEADER_CREATED);
        return new LeaderChange.Done(leader.id());
    }

    @Transactional
    public LeaderChange change(UUID id, Edit<NewLeader> edit) {
        chains.lock();
        var leader = leaders.findById(id);
        if (leader == null) {
            return new LeaderChange.NotThere();
        }
        var conflict = edit.madeFrom().conflictWith(leader.version());
        if (conflict.isPresent()) {
            return new LeaderChange.OutOfDate(conflict.get());
        }
        var before = leader.asGiven();
        var after = edit.change().apply(before);
        var refusal = rules.refusal(id, after);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!after.equals(before)) {
            leader.changeByHand(after, clock.instant());
            changes.of(leader, Change.LEADER_CHANGED);
            var changed = new DirectoryChanged.Gathering();
            changed.add(id, before, after);
            changed.event().ifPresent(directoryChanged::fire);
        }
        return new LeaderChange.Done(id);
    }

    @Transactional
    public void speak(UUID id, Language language) {
        chains.share();
        var leader = Objects.requireNonNull(leaders.findById(id));
        if (leader.language() != language) {
            leader.speak(language);
            changes.of(leader, Change.LEADER_LANGUAGE_CHANGED);
        }
    }
}
