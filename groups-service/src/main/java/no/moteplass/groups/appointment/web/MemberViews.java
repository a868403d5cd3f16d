package no.moteplass.groups.appointment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.platform.audit.AuditTrail;

/** Members with their names and units. */
@ApplicationScoped
class MemberViews {

    private final MembershipRepository members;
    private final AuditTrail audit;

    MemberViews(MembershipRepository members, AuditTrail audit) {
        this.members = members;
        this.audit = audit;
    }

    Optional<MemberDetails> current(UUID group, UUID leader) {
        return members.row(group, leader).map(MemberDetails::of);
    }

    List<MemberDetails> page(UUID group, @Nullable UUID after, int most) {
        return members.page(group, after, most).stream().map(MemberDetails::of).toList();
    }

    /** Somebody who is not there themselves has read who is (P4). */
    void auditReading(List<MemberDetails> shown) {
        audit.record("members.read", shown.stream().map(MemberDetails::leader).toList());
    }
}
