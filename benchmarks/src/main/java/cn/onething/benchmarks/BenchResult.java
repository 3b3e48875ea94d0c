package cn.onething.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bench measured; the JSON of {@code onething bench --json} as it is.
 *
 * @param casesPerSecond from the first submit to the last case seen completed
 * @param ceilingCasesPerSecond mean of the runs of the ceiling before and after the load
 * @param ratio the first by the second
 * @param cpuSecondsPerCase of the whole stack, servers included, without the load generator, until the stack is quiet
 *     again: what it puts off under load, notices above all, counts
 * @param p50Ms submit to completed, at the asked rate; absent when no rate was asked, like p99Ms and coresAtRate
 * @param ceilingCpuSecondsPerCase of the ceiling program and the servers
 * @param ceilingRuns cases/s of each run of the ceiling: how far they are apart tells how noisy the machine was
 * @param warmUpCases how many cases it took until the suite was warm, see {@link WarmUp}
 * @param generatorCpuSecondsPerCase of the process that makes the load
 * @param coresAtRate CPU of the whole stack at the asked rate
 * @param ceilingCoresAtRate the same for the ceiling program and the servers, at the end of its second run; a busy machine
 *     shows here as well, like in ceilingP50Ms and ceilingP99Ms
 * @param idleCores CPU of the whole stack while nothing was asked of it; absent when not measured
 * @param memoryMiB resident memory by service at the start of the bench
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchResult(
        String bundle,
        int cases,
        double casesPerSecond,
        double ceilingCasesPerSecond,
        double ratio,
        double cpuSecondsPerCase,
        @Nullable Double p50Ms,
        @Nullable Double p99Ms,
        double ceilingCpuSecondsPerCase,
        List<Double> ceilingRuns,
        int warmUpCases,
        Map<String, Double> cpuSecondsPerCaseByService,
        double generatorCpuSecondsPerCase,
        @Nullable Double coresAtRate,
        @Nullable Map<String, Double> coresAtRateByService,
        @Nullable Double ceilingCoresAtRate,
        @Nullable Double ceilingP50Ms,
        @Nullable Double ceilingP99Ms,
        @Nullable Double idleCores,
        Map<String, Double> memoryMiB) {}
