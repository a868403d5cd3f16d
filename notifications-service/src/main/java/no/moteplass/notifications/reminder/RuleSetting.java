package no.moteplass.notifications.reminder;

import java.util.List;
import java.util.UUID;

import no.moteplass.platform.validation.Violation;

/** What came of setting a rule. */
sealed interface RuleSetting {

    record Set(RuleShown rule) implements RuleSetting {}

    record Invalid(List<Violation> violations) implements RuleSetting {}

    /** There is such a rule already. */
    record Taken() implements RuleSetting {}

    /** Only a coordinator may, or the group's facilitator. */
    record NotYours() implements RuleSetting {}

    record Unknown(UUID rule) implements RuleSetting {}
}
