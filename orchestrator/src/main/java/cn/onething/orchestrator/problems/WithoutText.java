package cn.onething.orchestrator.problems;

import org.jspecify.annotations.Nullable;

/** An exception for the log: classes and places, but no messages, which may repeat a person's data. */
final class WithoutText extends Exception {
    private static final int DEEPEST = 10;

    private WithoutText(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    static WithoutText of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static WithoutText of(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return new WithoutText(original, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
