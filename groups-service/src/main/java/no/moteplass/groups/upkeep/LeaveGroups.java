package no.moteplass.groups.upkeep;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.GroupRepository;

/** Ends all that somebody holds in groups as a leaving, at once and told to nobody: nothing is kept for whoever is erased. */
@ApplicationScoped
public class LeaveGroups {

    private final EligibilityCheck eligibility;
    private final GroupRepository groups;
    private final EndForInactive end;
    private final GiveUpSeat giveUp;
    private final SettleGroup settle;

    LeaveGroups(
            EligibilityCheck eligibility,
            GroupRepository groups,
            EndForInactive end,
            GiveUpSeat giveUp,
            SettleGroup settle) {
        this.eligibility = eligibility;
        this.groups = groups;
        this.end = end;
        this.giveUp = giveUp;
        this.settle = settle;
    }

    public void leave(UUID person) {
        for (var id : eligibility.groupsOf(List.of(person))) {
            groups.lock(id).ifPresent(group -> {
                var offered = end.in(group, Set.of(person));
                giveUp.of(person, group);
                if (offered.isEmpty()) {
                    settle.changed(group);
                } else {
                    settle.seatsFreed(group, offered);
                }
            });
        }
        end.forgetKeptSeats(person);
    }
}
