package no.moteplass.groups.sampledata;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.group.GroupEvents;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.membership.MemberEvents;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.time.Oslo;

/** Lets a sample group have been going since an earlier day, with all who are in it now. */
@ApplicationScoped
public class BackdateGroup {

    private final GroupRepository groups;
    private final GroupEvents events;
    private final MembershipRepository members;
    private final MemberEvents memberEvents;

    BackdateGroup(GroupRepository groups, GroupEvents events, MembershipRepository members, MemberEvents memberEvents) {
        this.groups = groups;
        this.events = events;
        this.members = members;
        this.memberEvents = memberEvents;
    }

    /** @return whether there is such a group */
    @Transactional
    public boolean to(UUID id, LocalDate day) {
        var opening = day.atStartOfDay(Oslo.ZONE).toInstant();
        return groups.lock(id)
                .map(group -> {
                    group.backdate(opening);
                    events.publish(group);
                    for (var member : members.current(id)) {
                        member.backdate(opening);
                        memberEvents.publish(member);
                    }
                    return true;
                })
                .orElse(false);
    }
}
