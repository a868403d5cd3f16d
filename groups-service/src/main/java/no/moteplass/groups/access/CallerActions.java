package no.moteplass.groups.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.identity.Caller;

/** Loads once, for however many groups are shown, what the caller's actions depend on. */
@ApplicationScoped
public class CallerActions {

    private final MembershipRepository members;
    private final EligibilityCheck eligibility;
    private final GroupVisibility visibility;
    private final Caller caller;

    CallerActions(
            MembershipRepository members, EligibilityCheck eligibility, GroupVisibility visibility, Caller caller) {
        this.members = members;
        this.eligibility = eligibility;
        this.visibility = visibility;
        this.caller = caller;
    }

    public GroupActions on(Collection<Group> shown) {
        return caller.maybePerson()
                .map(me -> new GroupActions(visibility.rights(), memberships(me), eligibility.openTo(me, shown)))
                .orElseGet(() -> new GroupActions(visibility.rights(), Map.of(), Set.of()));
    }

    private Map<UUID, Membership> memberships(UUID person) {
        return members.currentOf(person).stream().collect(Collectors.toMap(Membership::group, each -> each));
    }
}
