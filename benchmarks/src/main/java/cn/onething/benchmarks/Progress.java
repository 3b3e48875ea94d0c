package cn.onething.benchmarks;

/** Told how far the bench is, now and then, by the thread that runs it or by one that it started. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress SILENT = (_, _, _) -> {};

    /**
     * @param done cases of the phase that are through (or seconds, when nothing is asked of the suite)
     * @param of all of them
     */
    void at(Phase phase, long done, long of);
}
