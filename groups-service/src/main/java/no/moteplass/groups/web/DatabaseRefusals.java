package no.moteplass.groups.web;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;

/** What the database refuses because the code missed it, as the rule that it holds. */
public class DatabaseRefusals {

    private static final Logger LOG = Logger.getLogger(DatabaseRefusals.class);

    private static final Map<String, Supplier<Problem>> MEANING = Map.of(
            "ck_group_seats_never_overfilled", () -> Problem.ruleRefused("G1"),
            "uq_sign_up_leader", () -> Problem.ruleRefused("G5"),
            "uq_sign_up_programme", () -> Problem.ruleRefused("G5"),
            "uq_leader_email", () -> Problem.stateConflict("email-taken"),
            "uq_leader_external_id", () -> Problem.stateConflict("external-id-taken"),
            "pk_org_unit", () -> Problem.stateConflict("code-taken"),
            "pk_programme", () -> Problem.stateConflict("code-taken"));

    private final Problems problems;

    DatabaseRefusals(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response broken(ConstraintViolationException thrown) {
        var constraint = constraint(thrown);
        var meaning = constraint == null ? null : MEANING.get(constraint);
        if (meaning != null) {
            return problems.of(meaning.get());
        }
        LOG.errorf("the database refused by %s", constraint);
        return problems.of(Problem.stateConflict("changed-meanwhile"));
    }

    private static @Nullable String constraint(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
