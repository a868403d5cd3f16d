package no.moteplass.notifications.reminderrule;

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

import no.moteplass.notifications.timing.ReminderOffset;

/** Who is reminded, and how long before. */
@Entity
@Table(name = "reminder_rule")
public class ReminderRule {

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

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public RuleScope scope() {
        return scope;
    }

    /** The programme's code or the group's id; empty for the whole city. */
    public String scopeId() {
        return scopeId;
    }

    boolean reaches(UUID group, String programme) {
        return switch (scope) {
            case CITY -> true;
            case PROGRAMME -> scopeId.equals(programme);
            case GROUP -> scopeId.equals(group.toString());
        };
    }

    public List<ReminderOffset> offsets() {
        return offsets.isEmpty()
                ? List.of()
                : Arrays.stream(offsets.split(",")).map(ReminderOffset::of).toList();
    }

    public Audience audience() {
        return audience;
    }
}
