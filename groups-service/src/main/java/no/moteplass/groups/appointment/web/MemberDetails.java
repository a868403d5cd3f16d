package no.moteplass.groups.appointment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.MemberRow;
import no.moteplass.platform.version.Versioned;

/** Somebody in a group, as those who are in it see them. */
record MemberDetails(
        UUID id,
        long version,
        UUID leader,
        String name,
        String unit,
        String unitName,
        List<GroupRole> roles,
        boolean seat,
        Instant from)
        implements Versioned {

    static MemberDetails of(MemberRow member) {
        return new MemberDetails(
                member.id(),
                member.version(),
                member.leader(),
                member.name(),
                member.unit(),
                member.unitName(),
                List.copyOf(member.has().roles()),
                member.has().seat(),
                member.from());
    }
}
