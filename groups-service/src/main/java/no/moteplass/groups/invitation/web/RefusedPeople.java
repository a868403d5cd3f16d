package no.moteplass.groups.invitation.web;

import java.util.List;

import no.moteplass.groups.eligibility.web.RefusalProblem;
import no.moteplass.groups.invitation.Inviting.RefusedPerson;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.validation.Violation;

/** Who of several people cannot be invited: the problem of the first, and what is said of each. */
final class RefusedPeople {

    private static final String RULE = "rule.";

    private RefusedPeople() {}

    static Problem problem(List<RefusedPerson> people) {
        return RefusalProblem.of(people.getFirst().refusal())
                .naming(people.stream().map(RefusedPeople::violation).toList());
    }

    /** The same rule as in a refusal, in words about somebody else. */
    private static Violation violation(RefusedPerson person) {
        var refusal = person.refusal();
        var code = "invitee." + refusal.key().substring(RULE.length());
        return new Violation("leaderIds[" + person.index() + "]", code, refusal.arguments());
    }
}
