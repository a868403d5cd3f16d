package no.moteplass.groups.sampledata;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.time.Oslo;

/** Lets a sample group have been going since an earlier day, with all who are in it now. */
@ApplicationScoped
public class BackdateGroup {

    private final GroupRepository groups;
    private final MembershipRepository members;
    private final ChangeJournal changes;

    BackdateGroup(GroupRepository groups, MembershipRepository members, ChangeJournal changes) {
        this.groups = groups;
        this.members = members;
        this.changes = changes;
    }

    /** @return whether there is such a group */
    @Transactional
    public boolean to(UUID id, LocalDate day) {
        var opening = day.atStartOfDay(Oslo.ZONE).toInstant();
        return groups.lock(id)
                .map(group -> {
                    group.backdate(opening);
                    changes.of(group, Change.GROUP_BACKDATED);
                    for (var member : members.current(id)) {
                        member.backdate(opening);
                        changes.of(member, Change.GROUP_BACKDATED);
                    }
                    return true;
                })
                .orElse(false);
    }
}
