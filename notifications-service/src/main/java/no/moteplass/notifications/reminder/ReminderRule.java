package no.moteplass.notifications.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who is reminded, and how long before. */
@Entity
@Table(name = "reminder_rule")
class ReminderRule {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private RuleScope scope;

    @Column(name = "scope_id")
    private String scopeId;

    private String offsets;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    protected ReminderRule() {}

    ReminderRule(UUID id, RuleScope scope, String scopeId, List<ReminderOffset> offsets, Audience audience) {
        this.id = id;
        this.scope = scope;
        this.scopeId = scopeId;
        this.audience = audience;
        remind(offsets);
    }

    final void remind(List<ReminderOffset> before) {
        offsets = before.stream().map(ReminderOffset::text).collect(Collectors.joining(","));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    RuleScope scope() {
        return scope;
    }

    /** The programme's code or the group's id; empty for the whole city. */
    String scopeId() {
        return scopeId;
    }

    List<ReminderOffset> offsets() {
        return offsets.isEmpty()
                ? List.of()
                : Arrays.stream(offsets.split(",")).map(ReminderOffset::of).toList();
    }

    Audience audience() {
        return audience;
    }
}
