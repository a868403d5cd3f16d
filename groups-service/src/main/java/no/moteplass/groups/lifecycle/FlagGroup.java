package no.moteplass.groups.lifecycle;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import no.moteplass.groups.directory.DirectoryChanged;
import no.moteplass.groups.directory.ManagementChainRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupEvents;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.SeatsMayBeFree;
import no.moteplass.groups.membership.MembershipRepository;

/** Keeps a group's flags true (G6, G8); when the directory breaks a rule, nobody is thrown out, coordinators are told. */
@ApplicationScoped
public class FlagGroup {

    private final GroupRepository groups;
    private final GroupEvents events;
    private final MembershipRepository members;
    private final EligibilityCheck eligibility;
    private final ManagementChainRepository chains;

    FlagGroup(
            GroupRepository groups,
            GroupEvents events,
            MembershipRepository members,
            EligibilityCheck eligibility,
            ManagementChainRepository chains) {
        this.groups = groups;
        this.events = events;
        this.members = members;
        this.eligibility = eligibility;
        this.chains = chains;
    }

    /** Looks at a locked group anew, and tells if that is news. */
    public void refresh(Group group) {
        if (update(group)) {
            events.publish(group);
        }
    }

    /** The same, for somebody who tells of the group anyway. @return whether it is news */
    boolean update(Group group) {
        return group.flag(members.strength(group.id()), eligibility.broken(group));
    }

    /** A group that is to be led in another way may lack something now. */
    void onPlan(@Observes SeatsMayBeFree change) {
        refresh(change.group());
    }

    /** A change of somebody's manager is one for all below them, too. */
    void onDirectory(@Observes DirectoryChanged change) {
        eligibility.groupsOf(chains.withReports(change.leaders())).forEach(this::refresh);
    }

    private void refresh(UUID id) {
        groups.lock(id).filter(group -> group.state().runs()).ifPresent(this::refresh);
    }
}
