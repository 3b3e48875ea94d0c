package cn.onething.cli.cases;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.api.SuiteApi;
import cn.onething.cli.stack.Journals;
import cn.onething.cli.terminal.Colour;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Destroys the key of the person who filed a case. */
@Command(
        name = "erase",
        description = {"销毁申请人资料（不可恢复）", "Erase the person who filed a case, for good"})
public final class EraseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "NUMBER",
            description = {"此人的任一办件编号", "The number of any case that the person filed"})
    private String number = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = {"经办人（工号）", "The official who does it"})
    private String by = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "GROUND",
            description = {"依据（申请书编号等，不写姓名）", "The ground, such as a file number; no names"})
    private String why = "";

    @Option(
            names = "--dry-run",
            description = {"只报告涉及的办件，不销毁", "Only tell which cases it would be; erase nothing"})
    private boolean dryRun;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public EraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonNode answer = new SuiteApi(Journals.orchestrator(session.settings()))
                .erase(Map.of("caseNumber", number, "by", by, "why", why), dryRun);
        if (output.json()) {
            session.terminal().json(answer);
            return ExitCode.DONE.code();
        }
        answer.path("cases").values().forEach(each -> session.terminal().print(each.asString()));
        int cases = answer.path("cases").size();
        if (dryRun) {
            String words = "以上 %1$d 件的资料可以销毁。The data of these %1$d cases can be erased.";
            session.terminal().print(Colour.WAITING, words.formatted(cases));
        } else if (answer.path("erased").asBoolean()) {
            String words = "以上 %1$d 件的资料已销毁，不能再读。The data of these %1$d cases cannot be read any more.";
            session.terminal().print(Colour.GOOD, words.formatted(cases));
        } else {
            session.terminal().print(Colour.FAINT, "此前已销毁。They had been erased before.");
        }
        return ExitCode.DONE.code();
    }
}
