package no.moteplass.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One row of the audit trail: who did what, when, to whom. */
public record AuditEntry(UUID id, Instant at, String actor, String action, List<UUID> subjects) {

    /** The same as one of its subjects may read it: who else was concerned is nobody's business but a coordinator's (P2). */
    AuditEntry about(UUID subject) {
        return new AuditEntry(id, at, actor, action, List.of(subject));
    }
}
