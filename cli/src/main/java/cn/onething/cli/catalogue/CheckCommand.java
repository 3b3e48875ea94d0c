package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.lint.Linter;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.terminal.Colour;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--departments",
            paramLabel = "FOLDER",
            description = {
                "部门文件的文件夹：一并检查，并核对与目录是否一致",
                "The departments' files: checked too, and whether they fit the catalogue"
            })
    private @Nullable Path departments;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public CheckCommand(Session session) {
        this.session = session;
    }

    private record CheckJson(boolean ok, List<Finding> findings) {}

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>(folder == null ? Linter.check() : Linter.check(folder));
        Optional<DepartmentFolder> files = Optional.ofNullable(departments).map(DepartmentFolder::read);
        files.ifPresent(read -> findings.addAll(read.findings()));
        String read = "";
        if (isGood(findings)) {
            Catalogue catalogue = CatalogueChoice.load(folder);
            read = read(catalogue, files);
            files.ifPresent(each -> findings.addAll(ServiceRules.check(catalogue, each.departments())));
        }
        boolean ok = isGood(findings);
        if (output.json()) {
            session.terminal().json(new CheckJson(ok, findings));
        } else {
            findings.forEach(finding -> FindingOutput.print(session.terminal(), finding));
            session.terminal().print(ok ? Colour.GOOD : Colour.BAD, ok ? "目录无误 no errors" + read : "目录有误 errors found");
        }
        return ok ? 0 : ExitCode.WRONG_INPUT.code();
    }

    /** How much it was: an empty folder has no errors either. */
    private static String read(Catalogue catalogue, Optional<DepartmentFolder> files) {
        int bundles = catalogue.definitions().size();
        int listed = catalogue.departments().size();
        return files.map(each -> each.departments().size())
                .map(count -> "：%d 个定义、%d 个部门、%d 个部门文件 (%d definitions, %d departments, %d departments' files)"
                        .formatted(bundles, listed, count, bundles, listed, count))
                .orElseGet(() ->
                        "：%d 个定义、%d 个部门 (%d definitions, %d departments)".formatted(bundles, listed, bundles, listed));
    }

    private static boolean isGood(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
