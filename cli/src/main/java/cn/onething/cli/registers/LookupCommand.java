package cn.onething.cli.registers;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.events.CheckCharacters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows one company as the four departments see it, or one record of one department. */
@Command(
        name = "lookup",
        description = {
            "并列查看四部门登记簿中的一家企业，或某部门的一条记录",
            "One company in the registers of the four departments, side by side, or one record of one department"
        })
public final class LookupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "KEY",
            description = {
                "统一社会信用代码；与 --department 连用时为登记簿的任一键",
                "The company's unified social credit code; with --department any key of its registers"
            })
    private String key = "";

    @Option(
            names = "--department",
            paramLabel = "ID",
            description = {"只查该部门", "Look at this department only"})
    private @Nullable String department;

    @Option(
            names = "--register",
            paramLabel = "NAME",
            description = {"该部门有多个登记簿时指定其一", "One of several registers of the department"})
    private @Nullable String register;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public LookupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (department != null) {
            return showRecord(department, key.strip());
        }
        if (register != null) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT, "--register 须与 --department 连用。--register needs --department.");
        }
        String code = key.strip().toUpperCase(Locale.ROOT);
        if (!CheckCharacters.isCreditCode(code)) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT,
                    "统一社会信用代码或其校验码有误：%s。Not a unified social credit code, or its check character is wrong: %s"
                            .formatted(key, key));
        }
        return show(session, code, output.json());
    }

    private int showRecord(String id, String wanted) {
        Optional<JsonNode> answer = session.suite().record(id, wanted, register);
        RegisterView view = RegisterView.of(id, answer);
        String shown = answer.map(found -> found.path("key").asString(wanted)).orElse(wanted);
        if (output.json()) {
            session.terminal().json(new RecordJson(id, shown, view.known(), view.current(), view.history()));
        } else {
            new RegisterOutput(session.terminal()).print("记录 record " + shown, List.of(view));
        }
        return view.known() ? ExitCode.DONE.code() : ExitCode.WRONG_INPUT.code();
    }

    /** Prints the four registers; 2 when nobody knows the company. */
    public static int show(Session session, String creditCode, boolean json) {
        List<RegisterView> views = RegisterView.ofAllDepartments(session.suite(), creditCode);
        if (json) {
            session.terminal().json(new LookupJson(creditCode, views));
        } else {
            new RegisterOutput(session.terminal()).print("企业 company " + creditCode, views);
        }
        return views.stream().anyMatch(RegisterView::known) ? 0 : ExitCode.WRONG_INPUT.code();
    }

    record LookupJson(String creditCode, List<RegisterView> departments) {}

    /** @param key as the department shows it: a person's number is masked */
    record RecordJson(
            String department,
            String key,
            boolean known,
            @Nullable JsonNode current,
            @Nullable JsonNode history) {}
}
