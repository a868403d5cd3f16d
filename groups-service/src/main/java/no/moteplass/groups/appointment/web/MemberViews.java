package no.moteplass.groups.appointment.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.audit.AuditTrail;

/** Members with their names and units. */
@ApplicationScoped
class MemberViews {

    private final MembershipRepository members;
    private final LeaderRepository leaders;
    private final OrgUnitRepository units;
    private final AuditTrail audit;

    MemberViews(MembershipRepository members, LeaderRepository leaders, OrgUnitRepository units, AuditTrail audit) {
        this.members = members;
        this.leaders = leaders;
        this.units = units;
        this.audit = audit;
    }

    Optional<MemberDetails> current(UUID group, UUID leader) {
        return members.current(group, leader).map(found -> shown(List.of(found)).getFirst());
    }

    List<MemberDetails> page(UUID group, @Nullable UUID after, int most) {
        return shown(members.page(group, after, most));
    }

    /** Somebody who is not there themselves has read who is (P4). */
    void auditReading(List<MemberDetails> shown) {
        audit.record("members.read", shown.stream().map(MemberDetails::leader).toList());
    }

    private List<MemberDetails> shown(List<Membership> found) {
        var people = leaders.listOf(found.stream().map(Membership::leader).toList()).stream()
                .collect(Collectors.toMap(Leader::id, each -> each));
        var unitNames = units.names(people.values().stream().map(Leader::unit).toList());
        return found.stream()
                .map(each -> {
                    var person = Objects.requireNonNull(people.get(each.leader()));
                    return MemberDetails.of(each, person, unitNames.getOrDefault(person.unit(), person.unit()));
                })
                .toList();
    }
}
