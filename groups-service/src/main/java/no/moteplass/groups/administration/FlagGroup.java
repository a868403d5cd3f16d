package no.moteplass.groups.administration;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.directory.DirectoryChanged;
import no.moteplass.groups.directory.ManagementChainRepository;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.change.ChangeJournal;

/** Keeps a group's flags true (G6, G8); when the directory breaks a rule, nobody is thrown out, coordinators are told. */
@ApplicationScoped
public class FlagGroup {

    private final GroupRepository groups;
    private final ChangeJournal changes;
    private final MembershipRepository members;
    private final EligibilityCheck eligibility;
    private final ManagementChainRepository chains;

    FlagGroup(
            GroupRepository groups,
            ChangeJournal changes,
            MembershipRepository members,
            EligibilityCheck eligibility,
            ManagementChainRepository chains) {
        this.groups = groups;
        this.changes = changes;
        this.members = members;
        this.eligibility = eligibility;
        this.chains = chains;
    }

    /** Checks a locked group again, and tells if its flags have changed. */
    public void refresh(Group group) {
        if (update(group)) {
            changes.of(group, Change.GROUP_FLAGGED);
        }
    }

    /** The same, for somebody who tells of the group anyway. @return whether they have changed */
    boolean update(Group group) {
        return group.flag(members.strength(group.id()), eligibility.broken(group));
    }

    /** A change of somebody's manager is one for all below them, too. */
    void onDirectory(@Observes DirectoryChanged change) {
        eligibility.groupsOf(chains.withReports(change.leaders())).forEach(this::refresh);
    }

    private void refresh(UUID id) {
        groups.lock(id).filter(group -> group.state().runs()).ifPresent(this::refresh);
    }
}
