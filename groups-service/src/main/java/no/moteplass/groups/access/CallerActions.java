package no.moteplass.groups.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.membership.Belonging;
import no.moteplass.groups.search.GroupRow;
import no.moteplass.platform.identity.Caller;

/** Loads once, for however many groups are shown, what the caller's actions depend on. */
@ApplicationScoped
public class CallerActions {

    private final EligibilityCheck eligibility;
    private final GroupVisibility visibility;
    private final Caller caller;

    CallerActions(EligibilityCheck eligibility, GroupVisibility visibility, Caller caller) {
        this.eligibility = eligibility;
        this.visibility = visibility;
        this.caller = caller;
    }

    public GroupActions on(Collection<GroupRow> shown) {
        var groups = shown.stream().map(GroupRow::group).toList();
        return caller.maybePerson()
                .map(me -> new GroupActions(visibility.rights(), belongings(shown), eligibility.openTo(me, groups)))
                .orElseGet(() -> new GroupActions(visibility.rights(), Map.of(), Set.of()));
    }

    private static Map<UUID, Belonging> belongings(Collection<GroupRow> shown) {
        var all = new HashMap<UUID, Belonging>();
        for (var each : shown) {
            if (each.belonging() != null) {
                all.put(each.group().id(), each.belonging());
            }
        }
        return all;
    }
}
