package no.moteplass.platform.problem;

/** Carries a problem out of a resource or a filter, where there is no outcome to return. Never thrown by the domain. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.textKey(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
