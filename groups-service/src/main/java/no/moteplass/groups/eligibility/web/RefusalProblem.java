package no.moteplass.groups.eligibility.web;

import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.Rule;
import no.moteplass.platform.problem.Problem;

/** What a refusal looks like to whoever asked. */
public final class RefusalProblem {

    private RefusalProblem() {}

    public static Problem of(Refusal refusal) {
        var problem = Problem.ruleRefused(refusal.rule().id())
                .saying(refusal.key(), refusal.arguments().toArray());
        if (refusal.rule() == Rule.FIT) {
            problem = problem.with("alternatives", refusal.alternatives());
        }
        return refusal.leader() == null ? problem : problem.with("leader", refusal.leader());
    }
}
