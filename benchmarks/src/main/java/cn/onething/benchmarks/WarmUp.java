package cn.onething.benchmarks;

/**
 * Brings a program to its usual speed before it is measured: a JVM that was just started spends more on compiling than on
 * cases. The suite and the ceiling are warmed up by the same rule. What a round is measured by is its CPU, which a slow disk
 * or a busy neighbour changes less than the time that it takes.
 *
 * @param round cases between two looks at the speed
 * @param most cases in all
 */
public record WarmUp(int round, int most) {
    /** Until three rounds in a row bring no gain. */
    public static final WarmUp UNTIL_STEADY = new WarmUp(20_000, 400_000);

    private static final double GAIN = 1.05;
    private static final int ROUNDS_WITHOUT_GAIN = 3;

    public WarmUp {
        if (round < 0 || most < round) {
            throw new BenchFailed("预热办件数不得为负", "the warm-up must not be negative");
        }
    }

    /** So many cases, however fast they are by then. */
    public static WarmUp of(int cases) {
        return new WarmUp(cases, cases);
    }

    /**
     * For cases that come one by one, which take ways through the code that a full load does not and are compiled for
     * minutes: rounds of thirty seconds, for six minutes at most.
     *
     * @param seconds of the measurement, which a round is not longer than
     */
    public static WarmUp atRate(int rate, int seconds) {
        int round = rate * Math.min(30, seconds + seconds / 2);
        return new WarmUp(round, 12 * round);
    }

    /** Passes so many cases. */
    @FunctionalInterface
    public interface Pass<E extends Exception> {
        /**
         * @param before that were passed so far
         * @return CPU seconds that it took
         */
        double cpuSeconds(int before, int cases) throws E, InterruptedException;
    }

    /** @return the number of cases that were passed */
    public <E extends Exception> int run(Pass<E> pass) throws E, InterruptedException {
        double best = 0;
        int done = 0;
        for (int dull = 0; done < most && dull < ROUNDS_WITHOUT_GAIN; ) {
            int cases = Math.min(round, most - done);
            double casesPerCpuSecond = cases / pass.cpuSeconds(done, cases);
            done += cases;
            dull = casesPerCpuSecond > best * GAIN ? 0 : dull + 1;
            best = Math.max(best, casesPerCpuSecond);
        }
        return done;
    }
}
