package no.moteplass.groups.administration;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.change.Change;
import no.moteplass.groups.eligibility.EligibilityCheck;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.change.ChangeJournal;

/** Keeps a group's flags true (G6, G8); when the directory breaks a rule, nobody is thrown out, coordinators are told. */
@ApplicationScoped
public class FlagGroup {

    private final ChangeJournal changes;
    private final MembershipRepository members;
    private final SignUpRepository signUps;
    private final EligibilityCheck eligibility;

    FlagGroup(
            ChangeJournal changes,
            MembershipRepository members,
            SignUpRepository signUps,
            EligibilityCheck eligibility) {
        this.changes = changes;
        this.members = members;
        this.signUps = signUps;
        this.eligibility = eligibility;
    }

    /** Checks a locked group again, and tells if its flags have changed. */
    public void refresh(Group group) {
        if (update(group)) {
            changes.of(group, Change.GROUP_FLAGGED);
        }
    }

    /** The same, for somebody who tells of the group anyway. @return whether they have changed */
    boolean update(Group group) {
        return group.flag(members.strength(group.id()), hidden(group));
    }

    private Set<Flag> hidden(Group group) {
        var hidden = EnumSet.noneOf(Flag.class);
        if (eligibility.broken(group)) {
            hidden.add(Flag.RULE_BROKEN);
        }
        if (members.hasInactiveSeat(group.id())) {
            hidden.add(Flag.MEMBER_INACTIVE);
        }
        if (signUps.hasUndeliveredOffer(group.id())) {
            hidden.add(Flag.OFFER_UNDELIVERED);
        }
        return hidden;
    }
}
