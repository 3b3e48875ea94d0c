package cn.onething.cli.cases;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.CaseView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows a case until it ends. */
@Command(
        name = "watch",
        description = {"跟踪办件到办结", "Follow a case until it ends"})
public final class WatchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "NUMBER",
            description = {"办件编号", "The case number"})
    private String number = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    public WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CaseView start = session.suite().find(number);
        CaseView ended = new LiveCase(session, output.json()).follow(start);
        CaseOutput.print(session.terminal(), ended, output.json());
        return ExitCode.of(ended.status()).code();
    }
}
