package no.moteplass.groups.web;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import no.moteplass.groups.eligibility.Refusal;
import no.moteplass.groups.eligibility.web.RefusalProblem;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** The one way from a refusal to its answer. */
@ApplicationScoped
public class Refusals {

    private final Problems problems;
    private final AuditTrail audit;

    Refusals(Problems problems, AuditTrail audit) {
        this.problems = problems;
        this.audit = audit;
    }

    public Response of(Problem problem) {
        return problems.of(problem);
    }

    public Response notFound() {
        return of(Problem.notFound());
    }

    public Response of(VersionConflict conflict) {
        return of(Problem.of(conflict));
    }

    public Response of(List<Violation> violations) {
        return of(Problem.invalid(violations));
    }

    /** A rule of the domain says no. */
    public Response of(Refusal refusal) {
        return of(RefusalProblem.of(refusal));
    }

    /** Everyone can see that, and by which rule, a sign-up or an answer of theirs was refused (P4). */
    public void audit(String rule, UUID person) {
        audit.record("sign-up.refused." + rule, List.of(person));
    }
}
