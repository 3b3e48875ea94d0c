package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.catalogue.FindingOutput;
import cn.onething.cli.stack.Journals;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Gives the orchestrator the notice of a year; it counts again what was counted without it. */
@Command(
        name = "publish",
        description = {
            "公布年度放假安排，重算受影响的期限并列出",
            "Publish a year's notice; limits counted without it are counted again and listed"
        })
public final class PublishCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            description = {"日历文件，格式同 catalogue/calendars/2026.yaml", "A calendar file, as in the catalogue's calendars"
            })
    private Path file = Path.of("");

    @Option(
            names = "--dry-run",
            description = {"只列出将移动的期限，不作改动", "Only list what would move; change nothing"})
    private boolean dryRun;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public PublishCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        byte[] notice = read();
        if (!isSound(notice)) {
            return ExitCode.WRONG_INPUT.code();
        }
        List<JsonNode> moved = new ArrayList<>();
        JsonNode whole = new SuiteApi(Journals.orchestrator(session.settings()))
                .operate("/operations/calendars?dryRun=" + dryRun, notice, "application/yaml", moved::add);
        new PublishOutput(session.terminal()).print(moved, whole, output.json());
        return ExitCode.DONE.code();
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT, "无法读取文件 %s。The file %s cannot be read.".formatted(file, file), e);
        }
    }

    /** Here the file has its name; the orchestrator would only know the line. */
    private boolean isSound(byte[] notice) {
        List<Finding> findings = new ArrayList<>();
        boolean table = YearCalendar.parse(file.toString(), new String(notice, StandardCharsets.UTF_8), findings)
                .isPresent();
        findings.forEach(finding -> FindingOutput.print(session.terminal(), finding));
        return table && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
