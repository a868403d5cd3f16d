package no.moteplass.groups.access;

import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.groups.units.OrgUnit;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.identity.Caller;

/** Loads once, for however many groups are shown, what the caller's actions depend on. */
@ApplicationScoped
public class CallerActions {

    private final LeaderRepository leaders;
    private final OrgUnitRepository units;
    private final MembershipRepository members;
    private final SignUpRepository signUps;
    private final GroupVisibility visibility;
    private final Caller caller;

    CallerActions(
            LeaderRepository leaders,
            OrgUnitRepository units,
            MembershipRepository members,
            SignUpRepository signUps,
            GroupVisibility visibility,
            Caller caller) {
        this.leaders = leaders;
        this.units = units;
        this.members = members;
        this.signUps = signUps;
        this.visibility = visibility;
        this.caller = caller;
    }

    public GroupActions load() {
        return new GroupActions(
                visibility.rights(), caller.maybePerson().map(this::standing).orElse(null));
    }

    private PersonStanding standing(UUID id) {
        var person = leaders.findByIdOptional(id).orElseThrow();
        var live = signUps.liveOf(id);
        return new PersonStanding(
                person,
                units.findByIdOptional(person.unit()).map(OrgUnit::sector).orElse(""),
                members.currentOf(id).stream().collect(Collectors.toMap(Membership::group, each -> each)),
                live.stream().map(SignUp::group).collect(Collectors.toSet()),
                live.stream().map(SignUp::programme).collect(Collectors.toSet()));
    }
}
