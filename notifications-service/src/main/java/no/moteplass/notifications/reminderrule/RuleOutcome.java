package no.moteplass.notifications.reminderrule;

import java.util.List;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** What came of setting a rule. */
public sealed interface RuleOutcome {

    record Set(ReminderRule rule) implements RuleOutcome {}

    record Invalid(List<Violation> violations) implements RuleOutcome {}

    /** There is such a rule already. */
    record Taken() implements RuleOutcome {}

    /** Only a coordinator may, or the group's facilitator. */
    record NotYours() implements RuleOutcome {}

    record Conflict(VersionConflict conflict) implements RuleOutcome {}

    record Unknown() implements RuleOutcome {}
}
