package cn.onething.benchmarks.ceiling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ceiling measured.
 *
 * @param cases of the throughput part, without the warm-up
 * @param seconds from the first insert to the last case row updated
 * @param cpuSecondsPerCase of this program and of the servers whose pids it was given
 * @param cpuSecondsPerCaseByProcess the same by pid, this program under {@code ceiling}
 * @param p50Ms at the asked rate, absent when no rate was asked
 * @param coresAtRate CPU of this program and the servers at that rate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CeilingResult(
        int cases,
        double seconds,
        double casesPerSecond,
        double cpuSecondsPerCase,
        Map<String, Double> cpuSecondsPerCaseByProcess,
        @Nullable Double p50Ms,
        @Nullable Double p99Ms,
        @Nullable Double coresAtRate) {}
