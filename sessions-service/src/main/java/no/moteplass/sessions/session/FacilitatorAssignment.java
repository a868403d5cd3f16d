package no.moteplass.sessions.session;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Somebody leads a session. The times are the session's own: the database uses them to keep a facilitator from being
 * in two places (S4).
 */
@Embeddable
public record FacilitatorAssignment(
        @Column(name = "leader_id", nullable = false) UUID leader,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        LeadRole role,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        AssignmentSource source,

        @Column(name = "starts_at", nullable = false) Instant startsAt,
        @Column(name = "ends_at", nullable = false) Instant endsAt,
        @Column(nullable = false) boolean scheduled) {

    /** Who leads or helps to, before it is tied to a session's time. */
    public record Named(UUID leader, LeadRole role, AssignmentSource source) {

        public boolean leads() {
            return role == LeadRole.LEAD;
        }

        FacilitatorAssignment tiedTo(Instant startsAt, Instant endsAt, boolean scheduled) {
            return new FacilitatorAssignment(leader, role, source, startsAt, endsAt, scheduled);
        }
    }

    Named named() {
        return new Named(leader, role, source);
    }
}
