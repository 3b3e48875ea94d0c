package cn.onething.cli.catalogue;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.Problem;
import cn.onething.cli.api.Refused;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.stack.Journals;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Gives the running orchestrator new versions of bundles, or new bundles. */
@Command(
        name = "publish",
        description = {
            "向运行中的统筹发布新版本或新的“一件事”，在办办件不受影响",
            "Publish new versions or new bundles while cases run; the cases stay on theirs"
        })
public final class PublishDefinitionsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "定义文件，或按目录结构存放的文件夹（bundles/、regions/、fields/、materials/、shared-data/）",
                "Definition files, or folders laid out like a catalogue (bundles/, regions/, fields/, materials/, shared-data/)"
            })
    private List<Path> paths = List.of();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = {"发布人（工号）", "The official who publishes it"})
    private String by = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "GROUND",
            description = {"依据（文号等）", "The ground, such as a file number"})
    private String why = "";

    @Option(
            names = "--dry-run",
            description = {"只检查并报告，不发布", "Only check it and tell what it would be; publish nothing"})
    private boolean dryRun;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public PublishDefinitionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PublishedPaths files = PublishedPaths.read(paths);
        JsonNode answer;
        try {
            answer = new SuiteApi(Journals.orchestrator(session.settings()))
                    .publish(Map.of("by", by, "why", why, "files", files.texts()), dryRun);
        } catch (Refused refused) {
            if (!refused.problem().kind().equals("invalid-catalogue")) {
                throw refused;
            }
            refused.problem().fieldErrors().forEach(error -> print(files, error));
            throw new CommandFailed(ExitCode.WRONG_INPUT, "未发布。Nothing was published.", refused);
        }
        if (output.json()) {
            session.terminal().json(answer);
        } else {
            print(answer);
        }
        return ExitCode.DONE.code();
    }

    /** The orchestrator names files as a catalogue has them; here they have the names that were typed. */
    private void print(PublishedPaths files, Problem.FieldError error) {
        String pointer = Objects.requireNonNullElse(error.pointer(), "");
        session.terminal().print(files.typed(pointer) + "  " + error.code());
        session.terminal().print("    " + error.zh());
        session.terminal().print("    " + error.en());
    }

    private void print(JsonNode answer) {
        JsonNode added = answer.path("definitions");
        if (added.isEmpty()) {
            session.terminal().print(Colour.FAINT, "没有新内容，此前均已发布。Nothing new: all of it was there.");
            return;
        }
        Table table = new Table("一件事 bundle", "地区 region", "版本 version", "状态 status", "在办 open cases");
        added.values()
                .forEach(each -> table.row(
                        Cell.of(each.path("zh").asString() + " "
                                + each.path("bundle").asString()),
                        Cell.of(each.path("region").asString()),
                        Cell.of(each.path("version").asString()),
                        Cell.of(each.path("status").asString()),
                        Cell.of(each.path("openCases").asString())));
        session.terminal().print(table);
        session.terminal()
                .print(
                        dryRun ? Colour.WAITING : Colour.GOOD,
                        dryRun
                                ? "可以发布。It can be published."
                                : "已发布，新办件自现在起按此办理，在办办件仍按原版本。Published: new cases start with it, running ones stay on theirs.");
    }
}
