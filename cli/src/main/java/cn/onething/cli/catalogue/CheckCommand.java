package cn.onething.cli.catalogue;

import cn.onething.catalogue.Linter;
import cn.onething.catalogue.source.Finding;
import cn.onething.catalogue.source.Severity;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.terminal.Colour;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the linter. */
@Command(
        name = "check",
        description = {"检查目录文件，有错误则退出码为 2", "Check the definitions; exit code 2 when there is an error"})
public final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = {"目录文件夹（不写则随套件发布的目录）", "A catalogue's folder; without it, the one shipped with the suite"})
    private @Nullable Path folder;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public CheckCommand(Session session) {
        this.session = session;
    }

    private record CheckJson(boolean ok, List<Finding> findings) {}

    @Override
    public Integer call() {
        List<Finding> findings = folder == null ? Linter.check() : Linter.check(folder);
        boolean ok = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        if (output.json()) {
            session.terminal().json(new CheckJson(ok, findings));
        } else {
            findings.forEach(finding -> FindingOutput.print(session.terminal(), finding));
            session.terminal().print(ok ? Colour.GOOD : Colour.BAD, ok ? "目录无误 no errors" : "目录有误 errors found");
        }
        return ok ? 0 : ExitCode.WRONG_INPUT.code();
    }
}
