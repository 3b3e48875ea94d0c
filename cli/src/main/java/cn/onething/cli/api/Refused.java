package cn.onething.cli.api;

import cn.onething.cli.ExitCode;
import java.io.Serial;

/** The suite answered with a problem instead of what was asked for. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(String.join(System.lineSeparator(), problem.lines()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** A 4xx means that the input was wrong, except where only the moment was. */
    public ExitCode exitCode() {
        int status = problem.status();
        boolean momentary = status == 408 || status == 429;
        return status >= 400 && status < 500 && !momentary ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
    }
}
