package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Kills services, to see that nothing is lost. Waits for no lock: a crash does not wait either. */
@Command(
        name = "kill",
        description = {"以 kill -9 结束服务（演练用）", "Kill services as kill -9 does, for drills"})
public final class KillCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "SERVICE",
            description = {"服务名，见 onething status", "Names as in onething status"})
    private List<String> names = List.of();

    public KillCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Stack stack = new Stack(session.settings());
        for (Member member : stack.members(names)) {
            long pid = member.running()
                    .orElseThrow(() -> new CommandFailed(
                            ExitCode.FAILED, "%s 没有在运行。%s does not run.".formatted(member.name(), member.name())))
                    .pid();
            member.kill();
            session.terminal().print("已结束 killed: " + member.name() + " (pid " + pid + ")");
        }
        return 0;
    }
}
