package cn.onething.cli.stack;

import cn.onething.cli.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops services and starts them again, from what is built now. */
@Command(
        name = "restart",
        description = {"重启服务（不写名称则全部）", "Restart services, or all of them"})
public final class RestartCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE",
            description = {"服务名，见 onething status", "Names as in onething status"})
    private List<String> names = List.of();

    public RestartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Stack stack = new Stack(session.settings());
        new StackStop(stack, session.terminal()).run(names);
        new StackStart(stack, session.terminal()).run(names);
        return 0;
    }
}
