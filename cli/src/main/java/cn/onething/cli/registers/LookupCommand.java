package cn.onething.cli.registers;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.events.CheckCharacters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one company as the four departments see it. */
@Command(
        name = "lookup",
        description = {"并列查看四部门登记簿中的一家企业", "One company in the registers of the four departments, side by side"})
public final class LookupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "CREDIT-CODE",
            description = {"统一社会信用代码", "The company's unified social credit code"})
    private String creditCode = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    public LookupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String code = creditCode.strip().toUpperCase(Locale.ROOT);
        if (!CheckCharacters.isCreditCode(code)) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT,
                    "统一社会信用代码或其校验码有误：%s。Not a unified social credit code, or its check character is wrong: %s"
                            .formatted(creditCode, creditCode));
        }
        return show(session, code, output.json());
    }

    /** Prints the four registers; 2 when nobody knows the company. */
    public static int show(Session session, String creditCode, boolean json) {
        List<RegisterView> views = RegisterView.ofAllDepartments(session.suite(), creditCode);
        if (json) {
            session.terminal().json(new LookupJson(creditCode, views));
        } else {
            new RegisterOutput(session.terminal()).print(creditCode, views);
        }
        return views.stream().anyMatch(RegisterView::known) ? 0 : ExitCode.WRONG_INPUT.code();
    }

    record LookupJson(String creditCode, List<RegisterView> departments) {}
}
