package no.moteplass.groups.eligibility;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A rule says no.
 *
 * @param key where its texts stand
 * @param alternatives groups that do fit, for FIT alone
 * @param leader whom it is about, where a coordinator named several
 */
public record Refusal(
        Rule rule,
        String key,
        List<Object> arguments,
        List<Alternative> alternatives,
        @Nullable UUID leader) {

    public static Refusal of(Rule rule, Object... arguments) {
        return new Refusal(rule, "rule." + rule.id(), List.of(arguments), List.of(), null);
    }

    /** The same, with other groups beside it. */
    public Refusal beside(List<Alternative> others) {
        return new Refusal(rule, key, arguments, others, leader);
    }

    /** The same rule, said in other words. */
    public Refusal saying(String otherKey, Object... others) {
        return new Refusal(rule, otherKey, List.of(others), alternatives, leader);
    }

    public Refusal about(UUID person) {
        return new Refusal(rule, key, arguments, alternatives, person);
    }

    /** The rule as the audit trail names it: everyone may read the rows about themselves, those on a confidential group too. */
    public String audited(boolean confidential) {
        return (confidential && rule.tellsOfOthers() ? Rule.FIT : rule).id();
    }
}
