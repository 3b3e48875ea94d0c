package cn.onething.orchestrator.problems;

/** Ends a request with a problem. Not a defect, so it carries no stack trace. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.kind().type(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
