package no.moteplass.groups.upkeep;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.directory.DirectoryChanged;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.directory.ManagementChainRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.units.SectorChanged;

/**
 * Looks at all that people hold, in the transaction that changed them: what an inactive person has is ended, rules are looked
 * at again where somebody sits, and seats that are free are offered to those who fit now.
 */
@ApplicationScoped
public class FollowDirectory {

    private final EligibilityCheck eligibility;
    private final GroupRepository groups;
    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final EndForInactive end;
    private final SettleGroup settle;

    FollowDirectory(
            EligibilityCheck eligibility,
            GroupRepository groups,
            LeaderRepository leaders,
            ManagementChainRepository chains,
            EndForInactive end,
            SettleGroup settle) {
        this.eligibility = eligibility;
        this.groups = groups;
        this.leaders = leaders;
        this.chains = chains;
        this.end = end;
        this.settle = settle;
    }

    /** A change of somebody's manager is one for all below them, too. */
    void onDirectory(@Observes DirectoryChanged change) {
        var people = new HashSet<>(chains.withReports(change.led()));
        people.addAll(change.people());
        end.keepSeatsForAWhile(change.left());
        follow(people, change.left());
    }

    /** The unit's people may fit, or no longer fit, groups of one sector. Nobody is seated by the old one meanwhile. */
    void onSector(@Observes SectorChanged change) {
        chains.lock();
        follow(leaders.idsOf(change.unit()), Set.of());
    }

    private void follow(Collection<UUID> people, Set<UUID> left) {
        for (var id : eligibility.groupsOf(people)) {
            groups.lock(id).ifPresent(group -> {
                var seats = end.in(group, left);
                if (seats.isEmpty()) {
                    settle.changed(group);
                } else {
                    settle.seatsFreed(group, seats);
                }
            });
        }
    }
}
