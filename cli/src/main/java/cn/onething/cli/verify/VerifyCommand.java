package cn.onething.cli.verify;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.stack.Journals;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has every service recompute its hash chains and fold its journal again, and adds the answers up. */
@Command(
        name = "verify",
        description = {
            "重算哈希链并重放流水，与现存状态比对",
            "Recompute the hash chains, fold the journals again, compare with the stored state"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE",
            description = {"只核验这些服务", "Verify these only"})
    private List<String> names = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    public VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Journals.Place> places = Journals.of(session.settings(), names);
        Verification total;
        try (Progress progress = Progress.start(session.terminal(), "核验 verifying", 1)) {
            VerificationProgress shown = new VerificationProgress(progress);
            total = Verification.sum(places.stream()
                    .map(place -> {
                        progress.say(place.service());
                        return VerificationReader.read(place.service(), new SuiteApi(place.address()), shown::set);
                    })
                    .toList());
        }
        print(total);
        return total.ok() ? ExitCode.DONE.code() : ExitCode.FAILED.code();
    }

    private void print(Verification total) {
        if (output.json()) {
            session.terminal().json(total);
            return;
        }
        for (Verification.Problem problem : total.problems()) {
            session.terminal()
                    .print(
                            Colour.BAD,
                            "%s  分片 shard %d  位置 position %d  %s"
                                    .formatted(
                                            problem.service(), problem.shard(), problem.position(), problem.problem()));
        }
        session.terminal()
                .print(
                        total.ok() ? Colour.GOOD : Colour.BAD,
                        total.ok()
                                ? "核验无误 verified: " + total.rows() + " 行 rows"
                                : "发现问题 problems: " + total.problems().size() + "（" + total.rows() + " 行 rows）");
    }
}
