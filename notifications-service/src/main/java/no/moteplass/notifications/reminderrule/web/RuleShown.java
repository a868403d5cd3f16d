package no.moteplass.notifications.reminderrule.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.reminderrule.Audience;
import no.moteplass.notifications.reminderrule.ReminderRule;
import no.moteplass.notifications.reminderrule.RuleScope;
import no.moteplass.notifications.timing.ReminderOffset;
import no.moteplass.platform.version.Versioned;

/** A reminder rule as it is shown. */
@Schema(name = "ReminderRule", description = "Who is reminded, and how long before; the rule nearest to a group counts")
record RuleShown(
        UUID id,
        long version,
        RuleScope scope,

        @Schema(description = "A programme's code or a group's id; null for the whole city", nullable = true) @Nullable
        String scopeId,

        @Schema(examples = "[\"P1D\"]") List<String> offsets,
        Audience audience)
        implements Versioned {

    static RuleShown of(ReminderRule rule) {
        return new RuleShown(
                rule.id(),
                rule.version(),
                rule.scope(),
                rule.scopeId().isEmpty() ? null : rule.scopeId(),
                rule.offsets().stream().map(ReminderOffset::text).toList(),
                rule.audience());
    }
}
