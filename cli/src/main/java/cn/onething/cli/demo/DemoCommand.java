package cn.onething.cli.demo;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.Session;
import cn.onething.cli.cases.SubmitCommand;
import cn.onething.cli.registers.LookupCommand;
import cn.onething.cli.registers.RegisterView;
import cn.onething.cli.stack.Stack;
import cn.onething.cli.stack.StackStart;
import cn.onething.cli.terminal.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The main job, from nothing to the changed registers. Can be run again and again. */
@Command(
        name = "demo",
        description = {
            "演示：启动、提交变更法定代表人、看四部门登记簿",
            "From nothing: start, file a new legal representative, show the four registers"
        })
public final class DemoCommand implements Callable<Integer> {
    private final Session session;

    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path file = session.settings().root().resolve("examples/change-legal-representative.json");
        if (session.settings().remoteGateway().isEmpty()) {
            new StackStart(new Stack(session.settings()), session.terminal()).run(List.of());
        }
        DemoCase example = DemoCase.read(bytes(file));
        String entry = RegisterView.ofAllDepartments(session.suite(), example.creditCode()).stream()
                .findFirst()
                .map(view -> String.valueOf(view.current()))
                .orElse("");
        DemoCase next = example.after(entry, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        session.terminal()
                .print(
                        Colour.HEADING,
                        "企业 %s 申请变更法定代表人为 %s  one case: a new legal representative"
                                .formatted(next.creditCode(), next.representative()));
        int code = SubmitCommand.submitAndWatch(session, next.request(), null, null, false);
        session.terminal().print("");
        LookupCommand.show(session, next.creditCode(), false);
        return code;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "缺少示例 The example is missing: " + file, e);
        }
    }
}
