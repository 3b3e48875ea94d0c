package cn.onething.cli.cases;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.stack.Journals;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Takes running cases to another version of their bundle. */
@Command(
        name = "migrate",
        description = {"将在办办件转到“一件事”的另一版本", "Take running cases to another version of their bundle"})
public final class MigrateCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--bundle",
            required = true,
            paramLabel = "BUNDLE",
            description = {"“一件事”标识", "The bundle"})
    private String bundle = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "VERSION",
            description = {"目标版本", "The version to go over to"})
    private int to;

    @Parameters(
            arity = "0..*",
            paramLabel = "NUMBER",
            description = {"办件编号（不写则为此“一件事”的全部在办办件）", "Case numbers; without any, all cases of the bundle that go on"})
    private List<String> numbers = List.of();

    @Option(
            names = "--dry-run",
            description = {"只报告结果，不作改动", "Only tell what would become of them; change nothing"})
    private boolean dryRun;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public MigrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String path = "/operations/migrations?bundle=" + URLEncoder.encode(bundle, StandardCharsets.UTF_8) + "&to=" + to
                + "&dryRun=" + dryRun;
        List<JsonNode> cases = new ArrayList<>();
        JsonNode whole = new SuiteApi(Journals.orchestrator(session.settings()))
                .operate(path, String.join("\n", numbers).getBytes(StandardCharsets.UTF_8), "text/plain", cases::add);
        new MigrateOutput(session.terminal()).print(cases, whole, output.json());
        return whole.path("refused").asInt() == 0 ? ExitCode.DONE.code() : ExitCode.FAILED.code();
    }
}
