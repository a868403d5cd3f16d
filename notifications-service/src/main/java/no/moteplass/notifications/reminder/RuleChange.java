package no.moteplass.notifications.reminder;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of a reminder rule (RFC 7396): only how long before; another scope or audience is another rule. */
@Schema(name = "ReminderRuleChange")
record RuleChange(@Schema(examples = "[\"P1D\"]") @Nullable List<@Nullable String> offsets) {}
