package cn.onething.cli.cases;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.CaseView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows where a case stands. */
@Command(
        name = "case",
        description = {
            "查看办件；migrate 转换版本；erase 销毁资料",
            "Show where a case stands; migrate to another version; erase a person"
        })
public final class CaseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "NUMBER",
            description = {"办件编号", "The case number"})
    private String number = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private OutputOptions output = new OutputOptions();

    public CaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (number.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "请给出办件编号、migrate 或 erase。Missing: a case number, migrate or erase.");
        }
        CaseView file = session.suite().find(number);
        CaseOutput.print(session.terminal(), file, output.json());
        return ExitCode.of(file.status()).code();
    }
}
