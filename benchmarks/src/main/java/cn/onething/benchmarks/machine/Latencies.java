package cn.onething.benchmarks.machine;

import java.util.Arrays;
import java.util.Collection;

/** Times from the moment an applicant wanted to submit to the moment the case was seen completed. */
public final class Latencies {
    private final long[] sorted;

    /** @param nanos at least one */
    public Latencies(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("no latency was measured");
        }
        sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
    }

    /** The smallest measured time, in milliseconds, that the given share of all cases did not exceed. */
    public double percentileMillis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
