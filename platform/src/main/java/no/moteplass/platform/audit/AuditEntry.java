package no.moteplass.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One row of the audit trail: who did what, when, to whom. */
public record AuditEntry(UUID id, Instant at, String actor, String action, List<UUID> subjects) {}
