package no.moteplass.groups.directory;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.groups.web.MergePatch;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.Preconditions;

/** Somebody is added to the directory or changed in it: one transaction with the event and the audit row. */
@ApplicationScoped
public class ChangeDirectory {

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final OrgUnitRepository units;
    private final LeaderEvents events;
    private final Event<DirectoryChanged> changes;
    private final MergePatch patches;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeDirectory(
            LeaderRepository leaders,
            ManagementChainRepository chains,
            OrgUnitRepository units,
            LeaderEvents events,
            Event<DirectoryChanged> changes,
            MergePatch patches,
            Preconditions preconditions,
            AuditTrail audit,
            Clock clock) {
        this.leaders = leaders;
        this.chains = chains;
        this.units = units;
        this.events = events;
        this.changes = changes;
        this.patches = patches;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID add(NewLeader given) {
        check(null, given);
        var leader = new Leader(Ids.next(clock), given, clock.instant());
        leaders.persist(leader);
        tell(leader, "leader.created");
        return leader.id();
    }

    @Transactional
    public UUID change(UUID id, @Nullable JsonNode patch) {
        chains.lock();
        var leader = leaders.findByIdOptional(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        preconditions.require(leader.version());
        var before = leader.asGiven();
        var changed = patches.apply(patch, before, NewLeader.class);
        check(id, changed);
        if (changed.equals(before)) {
            return id;
        }
        leader.change(changed);
        tell(leader, "leader.changed");
        if (changed.moves(before)) {
            changes.fire(new DirectoryChanged(Set.of(id)));
        }
        return id;
    }

    @Transactional
    public void speak(UUID id, Language language) {
        var leader = Objects.requireNonNull(leaders.findById(id));
        if (leader.language() != language) {
            leader.speak(language);
            tell(leader, "leader.language.changed");
        }
    }

    private void check(@Nullable UUID id, NewLeader given) {
        if (given.lacksLevel()) {
            throw new ProblemException(Problem.invalid("level", "required"));
        }
        if (!units.exists(given.unit())) {
            throw new ProblemException(Problem.invalid("unit", "unknownId"));
        }
        if (given.manager() != null) {
            if (leaders.findByIdOptional(given.manager()).isEmpty()) {
                throw new ProblemException(Problem.invalid("manager", "unknownId"));
            }
            if (id != null && chains.wouldLoop(id, given.manager())) {
                throw new ProblemException(Problem.invalid("manager", "cycle"));
            }
        }
        refuseTaken(id, given);
    }

    private void refuseTaken(@Nullable UUID id, NewLeader given) {
        var email = leaders.byEmail(given.email()).filter(each -> !each.id().equals(id));
        if (email.isPresent()) {
            throw new ProblemException(Problem.stateConflict("email-taken"));
        }
        var externalId = given.externalId();
        if (externalId != null
                && leaders.withExternalIds(List.of(externalId)).stream()
                        .anyMatch(each -> !each.id().equals(id))) {
            throw new ProblemException(Problem.stateConflict("external-id-taken"));
        }
    }

    private void tell(Leader leader, String action) {
        leaders.flush();
        events.publish(leader);
        audit.record(action, List.of(leader.id()));
    }
}
