package no.moteplass.groups.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.EndReason;
import no.moteplass.groups.membership.MembershipRepository;

/** Withdraws what is open and ends every membership of a group that closes. */
@ApplicationScoped
class EndParticipation {

    private final SignUpRepository signUps;
    private final MembershipRepository members;

    EndParticipation(SignUpRepository signUps, MembershipRepository members) {
        this.signUps = signUps;
        this.members = members;
    }

    /** @return the sign-ups and memberships that ended */
    List<Object> allIn(Group group, Instant now) {
        var ended = new ArrayList<Object>();
        for (var signUp : signUps.live(group.id())) {
            signUp.withdraw(EndReason.GROUP_CLOSED.name(), now);
            ended.add(signUp);
        }
        for (var member : members.current(group.id())) {
            member.end(EndReason.GROUP_CLOSED, now);
            ended.add(member);
        }
        return ended;
    }
}
