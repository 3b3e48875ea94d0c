package cn.onething.benchmarks;

import cn.onething.benchmarks.ceiling.CeilingResult;
import cn.onething.benchmarks.load.Load;
import cn.onething.benchmarks.machine.Cpu;
import cn.onething.benchmarks.machine.Latencies;
import cn.onething.benchmarks.machine.Processes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures a running stack: throughput beside the ceiling's on the same servers, CPU, memory, and latency at a rate. */
public final class Bench {
    /** CPU of a stack that has nothing left to do, with room for a busy machine. */
    private static final double QUIET_CORES = 0.15;

    /** What a stack does at intervals is neither rest nor work: it is looked at for as long as this. */
    private static final int QUIET_SECONDS = 5;

    private static final int LONGEST_SETTLING_SECONDS = 300;

    private final Workload workload;
    private final Target target;
    private final Progress progress;
    private final Processes stack;

    private Bench(Workload workload, Target target, Progress progress) {
        this.workload = workload;
        this.target = target;
        this.progress = progress;
        this.stack = new Processes(target.pids());
    }

    /** @throws BenchFailed when a case was refused, got lost or ended otherwise than completed, or the ceiling failed */
    public static BenchResult run(Workload workload, Target target, Progress progress) throws InterruptedException {
        return new Bench(workload, target, progress).run();
    }

    private BenchResult run() throws InterruptedException {
        requireProcesses();
        Map<String, Double> memory = stack.memoryMiB();
        Double idleCores = workload.idleSeconds() == 0 ? null : idleCores();
        CeilingProcess ceiling = new CeilingProcess(target, progress);
        CeilingResult before = ceiling.run(Phase.CEILING_BEFORE, workload, 0);
        try (Load load = new Load(
                target.gateway(), target.bootstrapServers(), workload.requestsInFlight(), workload.linesPerRequest())) {
            Throughput throughput = throughput(load);
            // before the ceiling, whose dropped databases make PostgreSQL write everything out
            AtRate atRate = workload.rate() == 0 ? null : atRate(load);
            CeilingResult after = ceiling.run(Phase.CEILING_AFTER, workload, workload.rate());
            requireProcesses();
            return result(throughput, List.of(before, after), atRate, idleCores, memory);
        }
    }

    /** A process that was restarted meanwhile has lost its count. */
    private void requireProcesses() {
        List<String> missing = stack.missing();
        if (!missing.isEmpty()) {
            throw new BenchFailed("服务未运行：" + missing, "these services are not running: " + missing);
        }
    }

    private double idleCores() throws InterruptedException {
        settle(); // a stack that has just started compiles what it just did
        Cpu before = stack.cpu();
        for (int second = 0; second < workload.idleSeconds(); second++) {
            progress.at(Phase.IDLE, second, workload.idleSeconds());
            Thread.sleep(1000);
        }
        progress.at(Phase.IDLE, workload.idleSeconds(), workload.idleSeconds());
        return stack.cpu().since(before).total() / workload.idleSeconds();
    }

    private record Throughput(int warmUpCases, double seconds, Cpu cpu, double generatorSeconds) {}

    private Throughput throughput(Load load) throws InterruptedException {
        int most = workload.warmUp().most();
        int warmUpCases = workload.warmUp().run((passed, cases) -> {
            Cpu round = stack.cpu();
            load.asFastAsPossible(cases, done -> progress.at(Phase.WARM_UP, passed + done, most));
            return stack.cpu().since(round).total();
        });
        settle(); // what the warm-up has put off is not about the cases that are measured
        double generator = ownCpuSeconds();
        Cpu before = stack.cpu();
        double seconds =
                load.asFastAsPossible(workload.cases(), done -> progress.at(Phase.LOAD, done, workload.cases()));
        double generated = ownCpuSeconds() - generator;
        settle();
        return new Throughput(warmUpCases, seconds, stack.cpu().since(before), generated);
    }

    /** Without children: the services are some, when the bench has started them. */
    private static double ownCpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /**
     * Notices and the like are put off while cases come in. Their CPU belongs to the cases that they are about, and not
     * to what is measured next.
     */
    private void settle() throws InterruptedException {
        for (int second = 0; second < LONGEST_SETTLING_SECONDS; second += QUIET_SECONDS) {
            progress.at(Phase.SETTLING, second, LONGEST_SETTLING_SECONDS);
            Cpu before = stack.cpu();
            Thread.sleep(QUIET_SECONDS * 1000);
            if (stack.cpu().since(before).total() / QUIET_SECONDS < QUIET_CORES) {
                return;
            }
        }
        throw new BenchFailed("负载结束后系统一直不空闲", "the stack does not come to rest after the load");
    }

    private record AtRate(Latencies latencies, Cpu cpu, double seconds) {}

    private AtRate atRate(Load load) throws InterruptedException {
        // the way of single cases is compiled while they pass, for minutes: what is asked for is a steady service
        WarmUp warmUp = WarmUp.atRate(workload.rate(), workload.rateSeconds());
        warmUp.run((passed, cases) -> {
            Cpu before = stack.cpu();
            load.atRate(
                    workload.rate(),
                    cases / workload.rate(),
                    done -> progress.at(Phase.WARM_UP_AT_RATE, passed + done, warmUp.most()));
            return stack.cpu().since(before).total();
        });
        Cpu before = stack.cpu();
        long start = System.nanoTime();
        long of = (long) workload.rate() * workload.rateSeconds();
        Latencies latencies =
                load.atRate(workload.rate(), workload.rateSeconds(), done -> progress.at(Phase.LATENCY, done, of));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new AtRate(latencies, stack.cpu().since(before), seconds);
    }

    private BenchResult result(
            Throughput throughput,
            List<CeilingResult> ceilings,
            @Nullable AtRate atRate,
            @Nullable Double idleCores,
            Map<String, Double> memory) {
        double casesPerSecond = workload.cases() / throughput.seconds();
        double ceiling =
                mean(ceilings.stream().map(CeilingResult::casesPerSecond).toList());
        return new BenchResult(
                workload.bundle(),
                workload.cases(),
                casesPerSecond,
                ceiling,
                casesPerSecond / ceiling,
                throughput.cpu().total() / workload.cases(),
                atRate == null ? null : atRate.latencies().percentileMillis(50),
                atRate == null ? null : atRate.latencies().percentileMillis(99),
                mean(ceilings.stream().map(CeilingResult::cpuSecondsPerCase).toList()),
                ceilings.stream().map(CeilingResult::casesPerSecond).toList(),
                throughput.warmUpCases(),
                throughput.cpu().per(workload.cases()),
                throughput.generatorSeconds() / workload.cases(),
                atRate == null ? null : atRate.cpu().total() / atRate.seconds(),
                atRate == null ? null : atRate.cpu().per(atRate.seconds()),
                ceilings.getLast().coresAtRate(),
                ceilings.getLast().p50Ms(),
                ceilings.getLast().p99Ms(),
                idleCores,
                memory);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
