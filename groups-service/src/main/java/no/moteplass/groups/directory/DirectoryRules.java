package no.moteplass.groups.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.marks.ErasedPeople;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.validation.Violation;

/** What the directory asks of somebody who is to be in it. */
@ApplicationScoped
class DirectoryRules {

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final OrgUnitRepository units;
    private final ErasedPeople erased;

    DirectoryRules(
            LeaderRepository leaders, ManagementChainRepository chains, OrgUnitRepository units, ErasedPeople erased) {
        this.leaders = leaders;
        this.chains = chains;
        this.units = units;
        this.erased = erased;
    }

    Optional<LeaderChange> refusal(@Nullable UUID id, NewLeader given) {
        var violations = violations(id, given);
        if (!violations.isEmpty()) {
            return Optional.of(new LeaderChange.Invalid(violations));
        }
        if (erased.know(given.externalId(), given.email())) {
            return Optional.of(new LeaderChange.WasErased());
        }
        if (leaders.byEmail(given.email()).filter(each -> !each.id().equals(id)).isPresent()) {
            return Optional.of(new LeaderChange.EmailTaken());
        }
        var externalId = given.externalId();
        if (externalId != null
                && leaders.withExternalIds(List.of(externalId)).stream()
                        .anyMatch(each -> !each.id().equals(id))) {
            return Optional.of(new LeaderChange.ExternalIdTaken());
        }
        return Optional.empty();
    }

    private List<Violation> violations(@Nullable UUID id, NewLeader given) {
        var violations = new ArrayList<Violation>();
        if (given.lacksLevel()) {
            violations.add(Violation.of("level", "required"));
        }
        if (!units.exists(given.unit())) {
            violations.add(Violation.of("unit", "unknownId"));
        }
        if (given.manager() != null) {
            if (leaders.findById(given.manager()) == null) {
                violations.add(Violation.of("manager", "unknownId"));
            } else if (id != null && chains.wouldLoop(id, given.manager())) {
                violations.add(Violation.of("manager", "cycle"));
            }
        }
        return violations;
    }
}
