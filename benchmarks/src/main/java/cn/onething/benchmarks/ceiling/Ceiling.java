package cn.onething.benchmarks.ceiling;

import cn.onething.benchmarks.WarmUp;
import cn.onething.benchmarks.machine.Cpu;
import cn.onething.benchmarks.machine.Latencies;
import cn.onething.benchmarks.machine.Processes;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Runs the ceiling in a process of its own: progress as JSON lines on stderr, one JSON result on stdout. */
@Command(
        name = "ceiling",
        mixinStandardHelpOptions = true,
        description = "无编排的上限程序 · Moves the records and rows of the five bundle without any orchestration.")
public final class Ceiling implements Callable<Integer> {
    /** The administrator's password comes by this variable, because arguments can be seen by every user. */
    public static final String PASSWORD = "ONETHING_BENCH_PASSWORD";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--bootstrap-servers", required = true, description = "Kafka")
    private String bootstrapServers = "";

    @Option(names = "--postgres-url", required = true, description = "jdbc:postgresql://…/postgres (admin)")
    private String postgresUrl = "";

    @Option(names = "--postgres-user", defaultValue = "postgres")
    private String postgresUser = "";

    @Option(names = "--cases", defaultValue = "50000", description = "办件数 · cases of the throughput part")
    private int cases;

    @Option(names = "--warmup", description = "预热办件数（默认直到稳定） · cases before it (default: until it is steady)")
    private @Nullable Integer warmup;

    @Option(names = "--rate", defaultValue = "0", description = "每秒办件数（测时延） · cases/s of the latency part")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "时延测试秒数 · length of the latency part")
    private int seconds;

    @Option(names = "--pids", split = ",", description = "服务器进程号 · processes of the servers, for the CPU count")
    private List<Long> pids = List.of();

    @Option(names = "--shards", defaultValue = "8")
    private int shards;

    @Option(names = "--batch", defaultValue = "500")
    private int batch;

    @Option(names = "--in-flight", defaultValue = "20000")
    private int inFlight;

    @Option(names = "--lanes", defaultValue = "1")
    private int lanes;

    @Option(names = "--compression", defaultValue = "none")
    private String compression = "";

    public static void main(String[] args) {
        // stdout is for the result, and whatever logger is on the class path must not cost CPU here
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.exit(new CommandLine(new Ceiling()).execute(args));
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        try (Flow flow = new Flow(settings())) {
            Processes processes = processes();
            warmUp(flow, processes);
            CeilingResult result = measure(flow, processes);
            Flow.Stored stored = flow.stored();
            if (!stored.isWhole()) {
                throw new IllegalStateException("the ceiling lost or doubled something: " + stored);
            }
            System.out.println(JSON.writeValueAsString(result));
        }
        return 0;
    }

    private void warmUp(Flow flow, Processes processes) throws SQLException, InterruptedException {
        WarmUp warmUp = warmup == null ? WarmUp.UNTIL_STEADY : WarmUp.of(warmup);
        warmUp.run((passed, count) -> {
            Cpu before = processes.cpu();
            flow.pass(count, done -> report("warm-up", passed + done, warmUp.most()));
            return processes.cpu().since(before).total();
        });
    }

    private Settings settings() {
        String password = System.getenv().getOrDefault(PASSWORD, "");
        var postgres = new Settings.Postgres(postgresUrl, postgresUser, password);
        return new Settings(bootstrapServers, postgres, shards, batch, inFlight, lanes, compression);
    }

    private CeilingResult measure(Flow flow, Processes processes) throws SQLException, InterruptedException {
        Cpu before = processes.cpu();
        long start = System.nanoTime();
        flow.pass(cases, done -> report("throughput", done, cases));
        double took = (System.nanoTime() - start) / 1e9;
        Cpu cpu = processes.cpu().since(before);
        AtRate atRate = rate == 0 ? null : atRate(flow, processes);
        return new CeilingResult(
                cases,
                took,
                cases / took,
                cpu.total() / cases,
                cpu.per(cases),
                atRate == null ? null : atRate.latencies().percentileMillis(50),
                atRate == null ? null : atRate.latencies().percentileMillis(99),
                atRate == null ? null : atRate.cores());
    }

    private record AtRate(Latencies latencies, double cores) {}

    private AtRate atRate(Flow flow, Processes processes) throws SQLException, InterruptedException {
        WarmUp warmUp = WarmUp.atRate(rate, seconds);
        warmUp.run((passed, cases) -> {
            Cpu before = processes.cpu();
            flow.passAtRate(rate, cases / rate, done -> report("warm-up", passed + done, warmUp.most()));
            return processes.cpu().since(before).total();
        });
        Cpu before = processes.cpu();
        long start = System.nanoTime();
        Latencies latencies = flow.passAtRate(rate, seconds, done -> report("latency", done, rate * seconds));
        double took = (System.nanoTime() - start) / 1e9;
        return new AtRate(latencies, processes.cpu().since(before).total() / took);
    }

    private Processes processes() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("ceiling", ProcessHandle.current().pid());
        pids.forEach(pid -> all.put(Long.toString(pid), pid));
        return new Processes(all);
    }

    private @Nullable String reportedPhase;
    private long reportedAt;

    private void report(String phase, long done, long of) {
        long now = System.nanoTime();
        if (phase.equals(reportedPhase) && done < of && now - reportedAt < 200_000_000) {
            return;
        }
        reportedPhase = phase;
        reportedAt = now;
        System.err.println(JSON.writeValueAsString(new CeilingProgress(phase, done, of)));
    }
}
