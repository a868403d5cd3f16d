package no.moteplass.notifications.reminderrule;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reminder rule as it is asked for. */
@Schema(name = "NewReminderRule")
public record NewRule(
        @Schema(required = true) @Nullable RuleScope scope,

        @Schema(description = "A programme's code or a group's id; absent for the whole city") @Nullable
        String scopeId,

        @Schema(required = true, examples = "[\"P1D\", \"PT2H\"]") @Nullable
        List<@Nullable String> offsets,

        @Schema(required = true) @Nullable Audience audience) {}
