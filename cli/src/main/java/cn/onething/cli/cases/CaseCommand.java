package cn.onething.cli.cases;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.CaseView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows where a case stands. */
@Command(
        name = "case",
        description = {"查看办件", "Show where a case stands"})
public final class CaseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "NUMBER",
            description = {"办件编号", "The case number"})
    private String number = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    public CaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CaseView file = session.suite().find(number);
        CaseOutput.print(session.terminal(), file, output.json());
        return ExitCode.of(file.status()).code();
    }
}
