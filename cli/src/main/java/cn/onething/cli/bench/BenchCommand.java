package cn.onething.cli.bench;

import cn.onething.benchmarks.Bench;
import cn.onething.benchmarks.BenchFailed;
import cn.onething.benchmarks.BenchResult;
import cn.onething.benchmarks.WarmUp;
import cn.onething.benchmarks.Workload;
import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.stack.BenchTarget;
import cn.onething.cli.stack.Disk;
import cn.onething.cli.stack.Stack;
import cn.onething.cli.stack.StackStart;
import cn.onething.cli.terminal.Colour;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the local stack, beside the ceiling program on the same servers. */
@Command(
        name = "bench",
        description = {"测量本机吞吐量与时延，并与上限程序比较", "Measure throughput and latency here, with the ceiling beside them"})
public final class BenchCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--bundle",
            defaultValue = "five",
            description = {"办理的一件事（默认 ${DEFAULT-VALUE}）", "The bundle (default ${DEFAULT-VALUE})"})
    private String bundle = "five";

    @Option(
            names = "--cases",
            defaultValue = "50000",
            paramLabel = "N",
            description = {"吞吐量部分的办件数（默认 ${DEFAULT-VALUE}）", "Cases of the throughput part (default ${DEFAULT-VALUE})"})
    private int cases;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            description = {
                "之前不计的办件数（默认直到速度稳定）",
                "Cases before it that do not count (default: until the speed is steady)"
            })
    private @Nullable Integer warmup;

    @Option(
            names = "--rate",
            defaultValue = "20",
            paramLabel = "N",
            description = {
                "时延部分每秒办件数（默认 ${DEFAULT-VALUE}）",
                "Cases a second of the latency part (default ${DEFAULT-VALUE})"
            })
    private int rate;

    @Option(
            names = "--rate-seconds",
            defaultValue = "20",
            paramLabel = "S",
            description = {"时延部分的秒数（默认 ${DEFAULT-VALUE}）", "Seconds of the latency part (default ${DEFAULT-VALUE})"})
    private int rateSeconds;

    @Option(
            names = "--idle-seconds",
            defaultValue = "0",
            paramLabel = "S",
            description = {
                "先观察空闲多少秒（默认 ${DEFAULT-VALUE}）",
                "Seconds to watch the idle stack first (default ${DEFAULT-VALUE})"
            })
    private int idleSeconds;

    @Option(
            names = "--fail-below",
            defaultValue = "0",
            paramLabel = "RATIO",
            description = {"与上限之比低于此值则退出码为 1", "Exit code 1 when the ratio to the ceiling is lower"})
    private double failBelow;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workload workload = workload();
        Disk.require(
                session.settings().home(),
                Disk.SMALLEST + workload.diskBytes(),
                "少测一些（--warmup、--cases）或删除旧数据（onething down --erase）。"
                        + "Measure less (--warmup, --cases), or erase old data (onething down --erase).");
        Stack stack = new Stack(session.settings());
        new StackStart(stack, session.terminal()).run(List.of());
        BenchResult result = run(workload, stack);
        if (output.json()) {
            session.terminal().json(result);
        } else {
            BenchOutput.print(session.terminal(), result);
        }
        if (result.ratio() >= failBelow) {
            return ExitCode.DONE.code();
        }
        session.terminal().tell("低于要求 too slow: %.3f < %.3f".formatted(result.ratio(), failBelow));
        return ExitCode.FAILED.code();
    }

    private Workload workload() {
        try {
            return Workload.of(bundle, cases)
                    .withWarmUp(warmup == null ? WarmUp.UNTIL_STEADY : WarmUp.of(warmup))
                    .withRate(rate, rateSeconds)
                    .withIdleSeconds(idleSeconds);
        } catch (BenchFailed wrong) {
            throw new CommandFailed(ExitCode.WRONG_INPUT, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private BenchResult run(Workload workload, Stack stack) throws InterruptedException {
        try (PhaseProgress progress = new PhaseProgress(session.terminal())) {
            return Bench.run(workload, BenchTarget.of(stack), progress);
        } catch (BenchFailed failed) {
            // whoever runs out of disk says so in many other words
            Disk.require(session.settings().home(), Disk.SMALLEST, String.valueOf(failed.getMessage()));
            throw new CommandFailed(ExitCode.FAILED, String.valueOf(failed.getMessage()), failed);
        }
    }

    static Colour colour(double ratio) {
        return ratio >= 0.25 ? Colour.GOOD : Colour.WAITING;
    }
}
