package no.moteplass.groups.fitting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.problem.Problem;

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
        return new Refusal(rule, "rule." + rule, List.of(arguments), List.of(), null);
    }

    /** The same rule, said in other words. */
    public Refusal saying(String otherKey, Object... others) {
        return new Refusal(rule, otherKey, List.of(others), alternatives, leader);
    }

    static Refusal fit(List<Alternative> alternatives) {
        return new Refusal(Rule.FIT, "rule.FIT", List.of(), alternatives, null);
    }

    public Refusal about(UUID person) {
        return new Refusal(rule, key, arguments, alternatives, person);
    }

    public Problem problem() {
        var problem = Problem.ruleRefused(rule.name()).saying(key, arguments.toArray());
        if (rule == Rule.FIT) {
            problem = problem.with("alternatives", alternatives);
        }
        return leader == null ? problem : problem.with("leader", leader);
    }

    /** The rule as the audit trail names it: for a confidential group, everyone may see the row about themselves. */
    public String audited(boolean confidential) {
        return confidential && (rule == Rule.G3 || rule == Rule.G4) ? Rule.FIT.name() : rule.name();
    }
}
